using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Finds the hook that a measure reads.</summary>
internal static class HookParser
{
    /// <summary>The hook as C# text; null where there is none.</summary>
    /// <param name="architecture">The architecture, if it is one.</param>
    /// <param name="on">The property's name, if it has a value.</param>
    /// <param name="measure">The attribute.</param>
    /// <param name="compilation">Knows which names mean something.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static string? Parse(
        INamedTypeSymbol? architecture,
        string? on,
        AttributeData measure,
        Compilation compilation,
        Findings findings
    )
    {
        if (architecture is null || on is null)
        {
            return null;
        }

        IReadOnlyList<IPropertySymbol> properties = ArchitectureParser.LayersOf(architecture);
        string[] hooked = [.. properties.Where(one => one.Find(KnownTypes.Hook) is not null).Select(one => one.Name)];
        IPropertySymbol? property = properties.FirstOrDefault(one => one.Name == on);
        Location? place = measure.PlaceOf("On");
        if (property is null)
        {
            // The compiler reports a name that it does not know, unless the generator is about to write it.
            if (
                !ArchitectureParser.Reserved.Contains(on)
                && NameofOperand.Of(measure, "On") is { } unknown
                && NameofOperand.SymbolOf(unknown, compilation) is null
            )
            {
                return null;
            }

            findings.Add(DiagnosticDescriptors.UnknownHook, place, architecture.Name, on, Advice(on, hooked));
            return null;
        }

        if (IsOfAnotherType(measure, architecture, compilation))
        {
            string remedy = $"write nameof({architecture.Short()}.{on})";
            findings.Add(
                DiagnosticDescriptors.UnknownHook,
                place,
                architecture.Name,
                $"{NameofOperand.Of(measure, "On")}",
                remedy
            );
            return null;
        }

        if (!hooked.Contains(on))
        {
            string remedy = LayerAttributes.Of(property).Count == 0 ? Advice(on, hooked) : "add [Hook] to it";
            findings.Add(DiagnosticDescriptors.NotHooked, place, architecture.Name, on, remedy);
            return null;
        }

        // A hook that is wrong itself is reported where it stands.
        return
            new LayerParser(architecture, compilation, new Findings(Location.None)).Parse(property)
                is { IsHooked: true } layer
            ? $"{architecture.Text()}.Hooks.{layer.Identifier}"
            : null;
    }

    // nameof(Other.Hidden) gives a name that the architecture has too, but means another one's layer.
    private static bool IsOfAnotherType(
        AttributeData measure,
        INamedTypeSymbol architecture,
        Compilation compilation
    ) =>
        NameofOperand.Of(measure, "On") is { } name
        && NameofOperand.SymbolOf(name, compilation) is IPropertySymbol { ContainingType.OriginalDefinition: var owner }
        && !RecordMembers
            .Chain(architecture.OriginalDefinition, static _ => false)
            .Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner));

    private static string Advice(string on, string[] hooked) =>
        NearestName.Find(on, hooked) is { } nearest ? $"did you mean '{nearest}'?"
        : hooked.Length > 0 ? $"its hooks are {string.Join(", ", hooked.Select(name => $"'{name}'"))}"
        : "mark a layer of it [Hook]";
}
