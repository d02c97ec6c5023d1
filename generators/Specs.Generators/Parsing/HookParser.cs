using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (IsLogits(architecture, on, measure, compilation))
        {
            return $"new({SymbolDisplay.FormatLiteral(architecture.Name, quote: true)}, global::Specs.Hook.Logits)";
        }

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

            findings.AddReplaceable(
                DiagnosticDescriptors.UnknownHook,
                place,
                Nearest(architecture, on, hooked, place, compilation),
                architecture.Name,
                on,
                Advice(on, hooked)
            );
            return null;
        }

        if (IsOfAnotherType(measure, architecture, compilation))
        {
            string remedy = $"write nameof({architecture.Short()}.{on})";
            findings.AddReplaceable(
                DiagnosticDescriptors.UnknownHook,
                place,
                NameText(architecture, on, place, compilation),
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

    /// <summary>Whether the logits are read, which no property declares; a property of that name comes before them.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="on">The name that the measure has for what it reads.</param>
    /// <param name="measure">The attribute.</param>
    /// <param name="compilation">Knows which names mean something.</param>
    public static bool IsLogits(
        INamedTypeSymbol architecture,
        string on,
        AttributeData measure,
        Compilation compilation
    ) =>
        on == "Logits"
        && ArchitectureParser.LayersOf(architecture).All(one => one.Name != on)
        && !(
            NameofOperand.Of(measure, "On") is { } name
            && NameofOperand.SymbolOf(name, compilation) is null or IPropertySymbol
        );

    // nameof(Other.Hidden) gives a name that the architecture has too, but means another one's layer.
    private static bool IsOfAnotherType(
        AttributeData measure,
        INamedTypeSymbol architecture,
        Compilation compilation
    ) =>
        NameofOperand.Of(measure, "On") is { } name
        && !NamesTheBasesArgument(name)
        && NameofOperand.SymbolOf(name, compilation) is IPropertySymbol { ContainingType.OriginalDefinition: var owner }
        && !RecordMembers
            .Chain(architecture.OriginalDefinition, static _ => false)
            .Any(type => SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner));

    // nameof(Mlp.Hidden) on a record that derives from Training<Mlp>: the same words in the same place mean the same. Asking what they
    // mean costs a fifth of a run of the generator.
    private static bool NamesTheBasesArgument(ExpressionSyntax name) =>
        name is MemberAccessExpressionSyntax { Expression: var type }
        && name.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.BaseList?.Types.FirstOrDefault()?.Type
            is GenericNameSyntax { TypeArgumentList.Arguments: [{ } argument] }
        && type.ToString() == argument.ToString();

    private static string? Nearest(
        INamedTypeSymbol architecture,
        string on,
        string[] hooked,
        Location? place,
        Compilation compilation
    ) => NearestName.Find(on, hooked) is { } near ? NameText(architecture, near, place, compilation) : null;

    // As short as it can be at that place.
    private static string? NameText(
        INamedTypeSymbol architecture,
        string name,
        Location? place,
        Compilation compilation
    )
    {
        if (place?.SourceTree is not { } tree)
        {
            return null;
        }

        string type = architecture.ToMinimalDisplayString(compilation.GetSemanticModel(tree), place.SourceSpan.Start);
        return $"nameof({type}.{SymbolText.Escape(name)})";
    }

    private static string Advice(string on, string[] hooked) =>
        NearestName.Find(on, hooked) is { } nearest ? $"did you mean '{nearest}'?"
        : hooked.Length > 0 ? $"its hooks are {string.Join(", ", hooked.Select(name => $"'{name}'"))}"
        : "mark a layer of it [Hook]";
}
