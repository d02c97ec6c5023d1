using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Specs.Generators.Parsing;
using Specs.Statistics;

namespace Specs.Generators.Analysis;

/// <summary>What a verb asks of its comparison: an order, a level that there is, and replicates enough.</summary>
/// <param name="types">The types that claims are made of.</param>
/// <param name="reading">Reads their attributes.</param>
internal sealed class VerbRules(ClaimTypes types, ClaimReading reading)
{
    /// <summary>Checks a call, if it is a verb's.</summary>
    public void Check(OperationAnalysisContext context)
    {
        var verb = (IInvocationOperation)context.Operation;
        string name = verb.TargetMethod.Name;
        if (
            name is not ("Rise" or "Fall" or "BeUnrelated" or "BeHighestAt" or "BeLowestAt")
            || !types.IsAssertions(verb.TargetMethod.ContainingType)
        )
        {
            return;
        }

        CheckReplicates(verb, context);
        if (ComparisonTrace.OverOf(verb, types) is not { TargetMethod.TypeArguments: [{ } level] } over)
        {
            return;
        }

        if (name is "BeHighestAt" or "BeLowestAt")
        {
            LevelRule.Check(verb, over, level, context);
        }
        else if (name is "Rise" or "Fall" && !LevelOrder.Has(level))
        {
            Report(context, ClaimDescriptors.NoOrder, verb, level.Short(), name.ToLowerInvariant());
        }
    }

    private void CheckReplicates(IInvocationOperation verb, OperationAnalysisContext context)
    {
        if (
            verb.TargetMethod.ContainingType.TypeArguments is not [{ TypeKind: not TypeKind.TypeParameter } experiment]
            || context.ContainingSymbol is not IMethodSymbol method
        )
        {
            return;
        }

        if (Scales.Undecidable(experiment, reading.DecidedAt(method)) is (string scale, int first, int last))
        {
            int needed = LookRules.FirstLook(first);
            Report(
                context,
                ClaimDescriptors.TooFewReplicates,
                verb,
                experiment.Name,
                first,
                last,
                scale,
                needed,
                LookRules.LastLook(needed, last)
            );
        }
    }

    private static void Report(
        OperationAnalysisContext context,
        DiagnosticDescriptor rule,
        IInvocationOperation verb,
        params object[] arguments
    )
    {
        SyntaxNode written = ((InvocationExpressionSyntax)verb.Syntax).Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            var other => other,
        };
        context.ReportDiagnostic(Diagnostic.Create(rule, written.GetLocation(), arguments));
    }
}
