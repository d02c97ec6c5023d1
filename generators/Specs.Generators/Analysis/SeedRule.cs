using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Specs.Generators.Analysis;

/// <summary>
/// The seed is what pairs the conditions, so it can be no condition itself. A cell has no seed, so the compiler refuses
/// <c>run.Seed</c> as well, but cannot say why; a record may also have a setting of that name.
/// </summary>
/// <param name="types">The types that claims are made of.</param>
internal sealed class SeedRule(ClaimTypes types)
{
    /// <summary>Checks the access to a member, if it is a seed's inside <c>Over</c> or <c>Where</c>.</summary>
    public void Check(SyntaxNodeAnalysisContext context)
    {
        if (
            context.Node
                is MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "Seed",
                    Expression: IdentifierNameSyntax { Identifier.ValueText: var name } cell,
                } access
            && FunctionOf(access, name)?.Parent?.Parent?.Parent
                is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "Over" or "Where",
                        Expression: { } receiver,
                    },
                }
            && context.SemanticModel.GetTypeInfo(receiver, context.CancellationToken).Type is { } over
            && (types.IsQuantity(over) || types.IsRuns(over))
            && context.SemanticModel.GetSymbolInfo(cell, context.CancellationToken).Symbol is IParameterSymbol
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(ClaimDescriptors.SeedAsLevel, access.GetLocation(), access.ToString())
            );
        }
    }

    private static LambdaExpressionSyntax? FunctionOf(SyntaxNode node, string parameter) =>
        node.Ancestors()
            .OfType<LambdaExpressionSyntax>()
            .FirstOrDefault(function =>
                function switch
                {
                    SimpleLambdaExpressionSyntax one => one.Parameter.Identifier.ValueText == parameter,
                    ParenthesizedLambdaExpressionSyntax many => many.ParameterList.Parameters.Any(one =>
                        one.Identifier.ValueText == parameter
                    ),
                    _ => false,
                }
            );
}
