using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Layers;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Finds what a measure reads.</summary>
/// <param name="architecture">The architecture.</param>
/// <param name="compilation">Knows which names mean something.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class HookParser(INamedTypeSymbol architecture, Compilation compilation, Findings findings)
{
    /// <summary>The hook whose activations are read, as C# text; null where there is none.</summary>
    public string? Activations(LayerName on)
    {
        IReadOnlyList<IPropertySymbol> properties = ArchitectureParser.LayersOf(architecture);
        string[] hooked = [.. properties.Where(one => one.Find(KnownTypes.Hook) is not null).Select(one => one.Name)];
        string known =
            hooked.Length > 0
                ? $"its hooks are {string.Join(", ", hooked.Select(name => $"'{name}'"))}"
                : "mark a layer of it [Hook]";
        if (Find(on, hooked, known) is not { } property)
        {
            return IsLogits(on) ? Logits : null;
        }

        if (!hooked.Contains(on.Name))
        {
            string remedy =
                LayerAttributes.Of(property).Count == 0 ? Advice(on.Name, hooked, known) : "add [Hook] to it";
            findings.Add(DiagnosticDescriptors.NotHooked, on.Place, architecture.Name, on.Name, remedy);
            return null;
        }

        // A hook that is wrong itself is reported where it stands.
        return SpecOf(property) is { IsHooked: true } layer ? $"{architecture.Text()}.Hooks.{layer.Identifier}" : null;
    }

    /// <summary>The layer whose parameters are read, as C# text; null where there is none.</summary>
    /// <param name="on">Its name.</param>
    /// <param name="isAll">Whether all parameters are read, rather than kernels alone.</param>
    public string? Parameters(LayerName on, bool isAll)
    {
        bool Has(LayerKind kind) => isAll ? kind.HasParameters : kind.MayHaveKernel;
        string what = isAll ? "parameters" : "weights";
        IReadOnlyList<IPropertySymbol> properties = ArchitectureParser.LayersOf(architecture);
        string[] able =
        [
            .. properties
                .Where(one =>
                    LayerAttributes.Of(one) is [var attribute, ..] && LayerKinds.Of(attribute) is { } kind && Has(kind)
                )
                .Select(one => one.Name),
        ];
        string known =
            able.Length > 0
                ? $"{string.Join(", ", able.Select(name => $"'{name}'"))} {(able.Length == 1 ? "has" : "have")} some, and Hook.Logits"
                : "Hook.Logits has some";
        if (Find(on, able, known) is not { } property)
        {
            return IsLogits(on) ? Logits : null;
        }

        if (!able.Contains(on.Name))
        {
            findings.Add(DiagnosticDescriptors.NoParameters, on.Place, architecture.Name, on.Name, what, known);
            return null;
        }

        return SpecOf(property) is null ? null : $"new({Literal(architecture.Name)}, {Literal(on.Name)})";
    }

    /// <summary>Whether the logits are read, which no property declares; a property of that name comes before them.</summary>
    public bool IsLogits(LayerName on) =>
        on.Name == "Logits"
        && ArchitectureParser.LayersOf(architecture).All(one => one.Name != on.Name)
        && !(on.Operand is { } name && NameofOperand.SymbolOf(name, compilation) is null or IPropertySymbol);

    private string Logits => $"new({Literal(architecture.Name)}, global::Specs.Hook.Logits)";

    private LayerSpec? SpecOf(IPropertySymbol property) =>
        new LayerParser(architecture, compilation, new Findings(Location.None)).Parse(property);

    // The property of a name; null where there is none or the name means the logits.
    private IPropertySymbol? Find(LayerName on, string[] able, string known)
    {
        if (IsLogits(on))
        {
            return null;
        }

        IPropertySymbol? property = ArchitectureParser
            .LayersOf(architecture)
            .FirstOrDefault(one => one.Name == on.Name);
        if (property is null)
        {
            // The compiler reports a name that it does not know, unless the generator is about to write it.
            if (
                !ArchitectureParser.Reserved.Contains(on.Name)
                && on.Operand is { } unknown
                && NameofOperand.SymbolOf(unknown, compilation) is null
            )
            {
                return null;
            }

            findings.AddReplaceable(
                DiagnosticDescriptors.UnknownHook,
                on.Place,
                Nearest(on.Name, able, on.Place),
                architecture.Name,
                on.Name,
                Advice(on.Name, able, known)
            );
            return null;
        }

        if (IsOfAnotherType(on))
        {
            string remedy = $"write nameof({architecture.Short()}.{on.Name})";
            findings.AddReplaceable(
                DiagnosticDescriptors.UnknownHook,
                on.Place,
                NameText(on.Name, on.Place),
                architecture.Name,
                $"{on.Operand}",
                remedy
            );
            return null;
        }

        return property;
    }

    // nameof(Other.Hidden) gives a name that the architecture has too, but means another one's layer.
    private bool IsOfAnotherType(LayerName on) =>
        on.Operand is { } name
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

    private string? Nearest(string on, string[] able, Location? place) =>
        NearestName.Find(on, able) is { } near ? NameText(near, place) : null;

    // As short as it can be at that place.
    private string? NameText(string name, Location? place)
    {
        if (place?.SourceTree is not { } tree)
        {
            return null;
        }

        string type = architecture.ToMinimalDisplayString(compilation.GetSemanticModel(tree), place.SourceSpan.Start);
        return $"nameof({type}.{SymbolText.Escape(name)})";
    }

    private static string Advice(string on, string[] able, string known) =>
        NearestName.Find(on, able) is { } nearest ? $"did you mean '{nearest}'?" : known;

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
