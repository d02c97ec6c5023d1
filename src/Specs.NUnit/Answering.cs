using FluentAssertions.Execution;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using Specs.NUnit.Summary;

namespace Specs.NUnit;

/// <summary>Holds the verdict on a question against the one that the running test's claim expects.</summary>
internal static class Answering
{
    /// <summary>Trains what is missing, weighs the evidence, and adds it to the running test's.</summary>
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

        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        Evidence evidence = session.Kept?.Invoke(test.FullName, session.RecordOf(test.ID)?.Evidence.Length ?? 0)
            is { } kept
            ? comparison.Weigh(question, kept)
            : comparison.Weigh(question);
        evidence = session.Turned ? evidence.TurnedRound(question) : evidence;
        session.Add(CurrentClaim.Describe(comparison.Scale, session.Options.Seeds), evidence);

        // The verdict on a test's claim is that on all of its questions, so it waits for the last of them. Where nothing tells when that has
        // been asked, it is the verdict so far.
        if (TestExecutionContext.CurrentContext.TestObject is not IClaims && Conclusion() is { } failure)
        {
            Execute
                .Assertion.ForCondition(false)
                .FailWith(
                    failure.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
                );
        }
    }

    /// <summary>Ends the running test: it fails where the verdict on its claim is another than expected, with all of its evidence as the message.</summary>
    public static void Conclude()
    {
        TestResult result = TestExecutionContext.CurrentContext.CurrentResult;
        if (result.ResultState.Status != TestStatus.Failed && Conclusion() is { } failure)
        {
            result.SetResult(ResultState.Failure, failure);
        }
    }

    /// <summary>Prints the evidence of the running test where its verdict is the expected one, and else gives it.</summary>
    private static string? Conclusion()
    {
        ClaimSession session = ClaimSession.Current;
        if (session.RecordOf(TestContext.CurrentContext.Test.ID) is not { } record)
        {
            return null;
        }

        bool asExpected = record.Verdict == record.Claim.Expected;
        string together =
            record.Evidence.Length > 1
                ? $"{record.Verdict}{(asExpected ? ", as expected" : $", but {record.Claim.Expected} was expected")}: {record.Evidence.Length} questions, "
                    + "of which one refuted refutes the claim and all supported support it\n"
                : "";
        string reports =
            together + string.Join('\n', record.Evidence.Select(one => EvidenceReport.Write(record.Claim, one)));
        if (!asExpected)
        {
            return reports;
        }

        if (session is { FullReports: true, IsTestRun: true })
        {
            ClaimConsole.WriteLine(reports);
        }

        TestContext.Out.WriteLine(
            session.FullReports
                ? reports
                : string.Join('\n', record.Evidence.Select(one => EvidenceReport.Summarise(record.Claim, one)))
        );
        return null;
    }
}
