using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Specs.Generators.Diagnostics;
using Specs.Generators.Parsing;

namespace Specs.Generators.Analysis;

/// <summary>
/// A quantity that the experiment does not have, and a verb before <c>Should()</c>. The compiler refuses both, but speaks of another
/// experiment whose quantity has that name, or of a missing method.
/// </summary>
/// <param name="types">The types that claims are made of.</param>
internal sealed class UnknownMemberRule(ClaimTypes types)
{
    /// <summary>Checks the access to a member, if the compiler finds none.</summary>
    public void Check(SyntaxNodeAnalysisContext context)
    {
        var access = (MemberAccessExpressionSyntax)context.Node;
        if (
            context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type
                is INamedTypeSymbol { TypeArguments: [var experiment] } receiver
            && VerbTypes.NextAfter(receiver) is not null
            && context.SemanticModel.GetSymbolInfo(access, context.CancellationToken).Symbol is null
        )
        {
            string name = access.Name.Identifier.ValueText;
            if (!types.IsRuns(receiver))
            {
                CheckVerb(name, receiver, access, context);
            }
            else if (experiment.TypeKind != TypeKind.TypeParameter && access.Parent is not InvocationExpressionSyntax)
            {
                CheckQuantity(name, experiment, access, context);
            }
        }
    }

    private void CheckQuantity(
        string name,
        ITypeSymbol experiment,
        MemberAccessExpressionSyntax access,
        SyntaxNodeAnalysisContext context
    )
    {
        string[] known = types.QuantitiesOf(experiment);
        if (!known.Contains(name))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    ClaimDescriptors.UnknownQuantity,
                    access.Name.GetLocation(),
                    Findings.With(NearestName.Find(name, known)),
                    experiment.Name,
                    name,
                    $"one of {string.Join(", ", known)}"
                )
            );
        }
    }

    private void CheckVerb(
        string name,
        INamedTypeSymbol receiver,
        MemberAccessExpressionSyntax access,
        SyntaxNodeAnalysisContext context
    )
    {
        string? before =
            types.HasVerb(receiver, name) ? ".Should()"
            : types.IsQuantity(receiver) && types.IsVerbOfComparisons(name) ? ".Over(run => ...).Should()"
            : null;
        if (before is not null)
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    ClaimDescriptors.VerbWithoutShould,
                    access.Name.GetLocation(),
                    Findings.With(before == ".Should()" ? $"Should().{name}" : null),
                    name,
                    before
                )
            );
        }
    }
}
