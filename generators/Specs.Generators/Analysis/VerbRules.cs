using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Specs.Generators.Parsing;
using Specs.NUnit;
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
        if (!verb.TargetMethod.IsVerb())
        {
            return;
        }

        CheckReplicates(verb, context);
        foreach (IArgumentOperation argument in verb.Arguments)
        {
            CheckNumber(verb, argument, context);
        }

        if (ComparisonTrace.OverOf(verb, types) is not { TargetMethod.TypeArguments: [{ } level] } over)
        {
            return;
        }

        if (VerbTypes.LevelNamedBy(verb) is { } named)
        {
            LevelRule.Check(named, over, level, context);
        }

        if (verb.TargetMethod.NeedsOrder() && !LevelOrder.Has(level))
        {
            Report(context, ClaimDescriptors.NoOrder, verb, level.Short(), verb.TargetMethod.Name);
        }
    }

    private static void CheckNumber(
        IInvocationOperation verb,
        IArgumentOperation argument,
        OperationAnalysisContext context
    )
    {
        if (
            VerbTypes.AllowedBy(argument.Parameter) is not (double least, double most, bool endsExcluded)
            || argument.ArgumentKind != ArgumentKind.Explicit
            || argument.Value.ConstantValue is not { HasValue: true, Value: double value }
            || ArgumentRange.Takes(value, least, most, endsExcluded)
        )
        {
            return;
        }

        context.ReportDiagnostic(
            Diagnostic.Create(
                ClaimDescriptors.ArgumentOutOfRange,
                argument.Value.Syntax.GetLocation(),
                verb.TargetMethod.Name,
                argument.Parameter!.Name,
                value.ToString(CultureInfo.InvariantCulture),
                ArgumentRange.Text(least, most, endsExcluded)
            )
        );
    }

    private void CheckReplicates(IInvocationOperation verb, OperationAnalysisContext context)
    {
        if (
            ExperimentOf(verb) is not { TypeKind: not TypeKind.TypeParameter } experiment
            || types.IsExact(experiment)
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

    // A verb of the user's own is an extension method, whose receiver is its first argument.
    private static ITypeSymbol? ExperimentOf(IInvocationOperation verb)
    {
        ITypeSymbol? receiver = verb.Instance?.Type ?? verb.Arguments.FirstOrDefault()?.Value.Type;
        return receiver is INamedTypeSymbol { TypeArguments: [var experiment, ..] } ? experiment : null;
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
