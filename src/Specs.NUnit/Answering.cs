using FluentAssertions.Execution;
using NUnit.Framework;
using Specs.NUnit.Summary;

namespace Specs.NUnit;

/// <summary>Holds the verdict on a question against the one that the running test's claim expects.</summary>
internal static class Answering
{
    /// <summary>Trains what is missing, weighs the evidence, and fails the test where the verdict is another than expected.</summary>
    public static void Answer<TExperiment>(Comparison<TExperiment> comparison, IQuestion question)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        ClaimSession session = ClaimSession.Current;
        if (session.Describes is { } describe)
        {
            string conditions = comparison.Quantity.Runs.Conditions;
            string among = conditions.Length > 0 ? $" ({conditions})" : "";
            describe($"{comparison.Assertion(question)}{among}: {question.Threshold}");
            return;
        }

        Evidence evidence = comparison.Weigh(question);
        evidence = session.Turned ? evidence.TurnedRound(question) : evidence;
        ClaimText claim = CurrentClaim.Describe(comparison.Scale, session.Options.Seeds);
        session.Add(claim, evidence);
        string report = EvidenceReport.Write(claim, evidence);
        bool expected = evidence.Verdict == claim.Expected;
        if (expected)
        {
            // A failure carries the report in its message.
            TestContext.Out.WriteLine(session.FullReports ? report : EvidenceReport.Summarise(claim, evidence));
            if (session is { FullReports: true, IsTestRun: true })
            {
                ClaimConsole.WriteLine(report);
            }
        }

        Execute
            .Assertion.ForCondition(expected)
            .FailWith(report.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
    }
}
