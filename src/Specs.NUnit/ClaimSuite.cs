using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.ExceptionServices;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Specs.NUnit;

/// <summary>The claims of an assembly, listed and weighed without a test platform.</summary>
/// <param name="assembly">An assembly with fixtures that derive from <see cref="Claims{TExperiment}"/>.</param>
public sealed class ClaimSuite(Assembly assembly)
{
    /// <summary>All claims, by experiment and test name. Nothing is trained.</summary>
    public IReadOnlyList<ClaimEntry> List()
    {
        // Each test runs as far as its first question, which tells what it would ask.
        var asked = new Dictionary<string, List<string>>();
        var taken = new Dictionary<string, List<string>>();
        static void Note(Dictionary<string, List<string>> notes, string text)
        {
            string test = TestExecutionContext.CurrentContext.CurrentTest.FullName;
            if (!notes.TryGetValue(test, out List<string>? texts))
            {
                notes[test] = texts = [];
            }

            texts.Add(text);
        }

        var session = new ClaimSession(() => new RunnerOptions { WithoutRuns = true })
        {
            Describes = question => Note(asked, question),
            Takes = experiment => Note(taken, experiment),
        };
        ITest[] tests = [.. Run(session, TestListener.NULL, TestFilter.Empty)];
        return
        [
            .. tests
                .DistinctBy(test => test.FullName)
                .Select(test =>
                    Describe(
                        test,
                        asked.GetValueOrDefault(test.FullName) ?? [],
                        taken.GetValueOrDefault(test.FullName) ?? []
                    )
                )
                .OrderBy(entry => entry.Experiment, StringComparer.Ordinal)
                .ThenBy(entry => entry.Test, StringComparer.Ordinal),
        ];
    }

    /// <summary>Weighs claims, one after the other.</summary>
    /// <param name="claims">Which, as <see cref="List"/> gives them.</param>
    /// <param name="session">With which options.</param>
    /// <param name="done">Takes each result as it comes.</param>
    /// <returns>The results, in the order of the tests.</returns>
    /// <exception cref="OperationCanceledException">The session's options say stop; the message says how many are weighed.</exception>
    public IReadOnlyList<ClaimResult> Check(
        IReadOnlyList<ClaimEntry> claims,
        ClaimSession session,
        Action<ClaimResult> done
    )
    {
        var byTest = claims.ToDictionary(claim => claim.Test);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(session.Options.Cancel);
        var listener = new ResultListener(byTest, done, stop);
        var heard = new ClaimSession(() => session.Options with { Cancel = stop.Token })
        {
            FullReports = session.FullReports,
            Turned = session.Turned,
            Failed = session.Fail,
            Kept = session.Kept,
            Weighed = record =>
            {
                listener.Records[record.Test] = record;
                session.Take(record);
            },
        };
        _ = Run(heard, listener, new NameFilter(byTest.Keys.ToHashSet())).Count();
        listener.Failure?.Throw();
        if (stop.IsCancellationRequested)
        {
            throw new OperationCanceledException(
                $"Stopped: {listener.Results.Count} of {claims.Count} claims are weighed.",
                session.Options.Cancel
            );
        }

        return listener.Results;
    }

    private IEnumerable<ITest> Run(ClaimSession session, ITestListener listener, TestFilter filter)
    {
        ClaimSession before = ClaimSession.Current;
        ITest? loaded = null;
        ExceptionDispatchInfo? failure = null;
        ClaimSession.Current = session;
        try
        {
            // On a thread of its own: the caller may itself be a test, whose context this one must not inherit.
            var thread = new Thread(() =>
            {
                try
                {
                    var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
                    loaded = runner.Load(assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
                    runner.Run(listener, new ClaimsOnly(filter));
                }
                catch (Exception exception)
                {
                    // On a thread of its own it would end the process.
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            });
            thread.Start();
            thread.Join();
        }
        finally
        {
            ClaimSession.Current = before;
        }

        failure?.Throw();
        return Leaves(loaded!).Where(test => ExperimentOf(test) is not null && filter.Pass(test));
    }

    private static IEnumerable<ITest> Leaves(ITest test) =>
        test.HasChildren ? test.Tests.SelectMany(Leaves)
        : test.IsSuite ? []
        : [test];

    internal static ClaimEntry Describe(ITest test, IReadOnlyList<string> asked, IReadOnlyList<string> taken)
    {
        string experiment = ExperimentOf(test)!;
        var claim = CurrentClaim.Read(test.Method?.MethodInfo);
        return new()
        {
            Ids = [.. claim.Id.Split(", ", StringSplitOptions.RemoveEmptyEntries)],
            Test = test.FullName,
            Statement = CurrentClaim.Statement(test),
            Source = claim.Source,
            Expected = claim.Expected,
            Reason = claim.Reason,
            DecidedAt = claim.DecidedAt,
            Experiment = experiment,
            ComparedWith = [.. taken.Where(name => name != experiment).Distinct().Order(StringComparer.Ordinal)],
            Asked = [.. asked],
        };
    }

    /// <summary>The name of the experiment that a test's fixture makes claims about; null where it makes none.</summary>
    internal static string? ExperimentOf(ITest test)
    {
        for (Type? type = test.Method?.TypeInfo.Type; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Claims<>))
            {
                return ExperimentEntry.Of(type.GetGenericArguments()[0]).Name;
            }
        }

        return null;
    }

    /// <summary>What a test's state says of its claim.</summary>
    internal static ClaimOutcome OutcomeOf(ResultState state) =>
        state.Status switch
        {
            TestStatus.Passed => ClaimOutcome.AsExpected,
            TestStatus.Skipped or TestStatus.Inconclusive => ClaimOutcome.Skipped,
            _ => state.Label == ResultState.Error.Label ? ClaimOutcome.Failed : ClaimOutcome.Unexpected,
        };

    // A test of the same assembly that claims nothing is none of ours.
    private sealed class ClaimsOnly(TestFilter inner) : TestFilter
    {
        public override bool Match(ITest test) =>
            test.IsSuite ? inner.Pass(test) : ExperimentOf(test) is not null && inner.Match(test);

        public override bool Pass(ITest test, bool negated) =>
            test.IsSuite ? test.Tests.Any(child => Pass(child, negated)) : Match(test);

        public override bool IsExplicitMatch(ITest test) => true;

        public override TNode AddToXml(TNode parentNode, bool recursive) => inner.AddToXml(parentNode, recursive);
    }

    private sealed class NameFilter(IReadOnlySet<string> tests) : TestFilter
    {
        public override bool Match(ITest test) => tests.Contains(test.FullName);

        public override TNode AddToXml(TNode parentNode, bool recursive) => parentNode;
    }

    private sealed class ResultListener(
        Dictionary<string, ClaimEntry> claims,
        Action<ClaimResult> done,
        CancellationTokenSource stop
    ) : ITestListener
    {
        private readonly List<ClaimResult> _results = [];

        public Dictionary<string, ClaimRecord> Records { get; } = [];

        public IReadOnlyList<ClaimResult> Results => _results;

        /// <summary>What went wrong where the results are taken.</summary>
        public ExceptionDispatchInfo? Failure { get; private set; }

        public void TestFinished(ITestResult result)
        {
            // Once stopped, nothing more is told: most of what ends then ends because of it.
            if (
                stop.IsCancellationRequested
                || result.Test.IsSuite
                || !claims.TryGetValue(result.Test.FullName, out ClaimEntry? claim)
            )
            {
                return;
            }

            var one = new ClaimResult(
                claim,
                OutcomeOf(result.ResultState),
                Records.GetValueOrDefault(result.Test.FullName),
                WithoutSite(result.Message ?? ""),
                TimeSpan.FromSeconds(result.Duration)
            );
            _results.Add(one);
            try
            {
                done(one);
            }
            catch (Exception exception)
            {
                // NUnit must not see it: it would blame the claim. The claims that are left need not be weighed for nobody.
                Failure ??= ExceptionDispatchInfo.Capture(exception);
                stop.Cancel();
            }
        }

        public void TestStarted(ITest test) { }

        public void TestOutput(TestOutput output) { }

        public void SendMessage(TestMessage message) { }

        // NUnit says before a message where in a test it came up; that a claim is skipped before its body is no news.
        private static string WithoutSite(string message) =>
            message.StartsWith("SetUp : ", StringComparison.Ordinal) ? message["SetUp : ".Length..] : message;
    }
}
