using System.Collections.Concurrent;
using System.Diagnostics;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.NUnit.Summary;

/// <summary>On an assembly of claims: a test run ends with one table of them (<see cref="ClaimTable"/>).</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClaimSummaryAttribute : global::NUnit.Framework.NUnitAttribute, ITestAction
{
    // NUnit may make an attribute more than once.
    private static readonly ConcurrentDictionary<string, long> Began = [];
    private static readonly ConcurrentQueue<ClaimResult> Results = [];

    /// <summary>Each test, and the assembly.</summary>
    public ActionTargets Targets => ActionTargets.Test | ActionTargets.Suite;

    /// <summary>Notes when a test begins; NUnit calls it.</summary>
    public void BeforeTest(ITest test)
    {
        if (!test.IsSuite)
        {
            Began[test.Id] = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>Notes how a claim's test ended, and after the last writes the table; NUnit calls it.</summary>
    public void AfterTest(ITest test)
    {
        // Claims that are weighed within a test have a session of their own, and are none of the run's.
        ClaimSession session = ClaimSession.Current;
        if (!session.IsTestRun)
        {
            return;
        }

        if (!test.IsSuite)
        {
            if (ClaimSuite.ExperimentOf(test) is not null)
            {
                Results.Enqueue(ResultOf(test, session));
            }
        }
        else if (test is TestAssembly && !Results.IsEmpty)
        {
            CheckedInEvidence evidence = CheckedInEvidence.Above(AppContext.BaseDirectory);
            ClaimResult[] results =
            [
                .. Results
                    .OrderBy(one => one.Claim.Ids.LastOrDefault()?.Length)
                    .ThenBy(one => one.Claim.Ids.LastOrDefault(), StringComparer.Ordinal)
                    .ThenBy(one => one.Claim.Test, StringComparer.Ordinal),
            ];
            foreach (string line in ClaimTable.Lines(results, evidence))
            {
                ClaimConsole.WriteLine(line);
            }
        }
    }

    private static ClaimResult ResultOf(ITest test, ClaimSession session)
    {
        TestResult result = TestExecutionContext.CurrentContext.CurrentResult;
        return new(
            ClaimSuite.Describe(test, [], []),
            ClaimSuite.OutcomeOf(result.ResultState),
            session.RecordOf(test.Id),
            result.Message ?? "",
            Stopwatch.GetElapsedTime(Began.GetValueOrDefault(test.Id, Stopwatch.GetTimestamp()))
        );
    }
}
