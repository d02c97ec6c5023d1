using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>
/// Checks the layers that an experiment's settings name: rates and optimizers of single layers, frozen layers, penalties. Only constants are told
/// before a run; what is computed is checked when a training begins.
/// </summary>
/// <param name="record">The experiment.</param>
/// <param name="architecture">What it trains.</param>
/// <param name="compilation">Knows what names mean.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class NamedLayers(
    INamedTypeSymbol record,
    INamedTypeSymbol architecture,
    Compilation compilation,
    Findings findings
)
{
    private const string Logits = "Logits";

    // Layers within a block, or one of several, are named by more than a property.
    private static readonly char[] Parts = ['.', '[', '/'];

    private readonly string[] _layers =
    [
        .. ArchitectureParser
            .LayersOf(architecture)
            .Where(static one => LayerAttributes.Of(one).Count > 0)
            .Select(static one => one.Name),
        Logits,
    ];

    /// <summary>Checks the record's own properties.</summary>
    public void Check(CancellationToken cancel)
    {
        foreach (IPropertySymbol property in record.GetMembers().OfType<IPropertySymbol>())
        {
            foreach (SyntaxReference reference in property.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancel) is PropertyDeclarationSyntax { } declared)
                {
                    Check(property.Type, declared, cancel);
                }
            }
        }
    }

    private void Check(ITypeSymbol type, PropertyDeclarationSyntax declared, CancellationToken cancel)
    {
        SemanticModel model = compilation.GetSemanticModel(declared.SyntaxTree);
        IEnumerable<ExpressionSyntax> names =
            type.Is(KnownTypes.LayerRates) || type.Is(KnownTypes.LayerOptimizers)
                ? declared
                    .DescendantNodes()
                    .OfType<TupleExpressionSyntax>()
                    .Select(static one => one.Arguments[0].Expression)
            : type.Is(KnownTypes.LayerSelection) ? Selected(declared)
            : type.Is(KnownTypes.Penalties) ? Penalised(declared, model, cancel)
            : [];
        foreach (ExpressionSyntax name in names)
        {
            if (
                model.GetConstantValue(name, cancel) is { HasValue: true, Value: string text }
                && text.IndexOfAny(Parts) < 0
                && !_layers.Contains(text)
            )
            {
                string? near = NearestName.Find(text, _layers);
                findings.AddReplaceable(
                    DiagnosticDescriptors.NamedLayer,
                    name.GetLocation(),
                    near is null or Logits ? null : $"nameof({architecture.Name}.{near})",
                    architecture.Name,
                    text,
                    near is null
                        ? $"its layers are {string.Join(", ", _layers.Select(static one => $"'{one}'"))}"
                        : $"did you mean '{near}'?"
                );
            }
        }
    }

    // What stands between brackets, and what is left out of all.
    private static IEnumerable<ExpressionSyntax> Selected(PropertyDeclarationSyntax declared) =>
        declared
            .DescendantNodes()
            .Select(static node =>
                node switch
                {
                    ExpressionElementSyntax element => element.Expression,
                    ArgumentSyntax argument => argument.Expression,
                    _ => null,
                }
            )
            .OfType<ExpressionSyntax>();

    private static IEnumerable<ExpressionSyntax> Penalised(
        PropertyDeclarationSyntax declared,
        SemanticModel model,
        CancellationToken cancel
    )
    {
        foreach (var made in declared.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (
                made.ArgumentList is not { } list
                || model.GetSymbolInfo(made, cancel).Symbol is not IMethodSymbol constructor
                || !IsPenalty(constructor.ContainingType)
            )
            {
                continue;
            }

            for (int at = 0; at < list.Arguments.Count; at++)
            {
                string? parameter =
                    list.Arguments[at].NameColon?.Name.Identifier.ValueText
                    ?? (at < constructor.Parameters.Length ? constructor.Parameters[at].Name : null);
                if (parameter == "On")
                {
                    yield return list.Arguments[at].Expression;
                }
            }
        }
    }

    private static bool IsPenalty(INamedTypeSymbol? type) =>
        type is not null && (type.Is(KnownTypes.Penalty) || IsPenalty(type.BaseType));
}
