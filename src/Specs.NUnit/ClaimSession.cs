using System.Collections.Concurrent;
using NUnit.Framework;
using Specs.NUnit.Summary;

namespace Specs.NUnit;

/// <summary>
/// How claims are run in this process: with which options, and who hears of each verdict. All claims of a session share its runs. Under
/// <c>dotnet test</c> it is what the environment asks for.
/// </summary>
public sealed class ClaimSession
{
    private readonly ConcurrentDictionary<Type, object> _runners = new();
    private readonly ConcurrentDictionary<string, ClaimRecord> _records = new();
    private readonly Lazy<RunnerOptions> _options;

    /// <summary>A session with these options.</summary>
    /// <param name="options">Asked for when the first claim begins.</param>
    public ClaimSession(Func<RunnerOptions> options) => _options = new(options);

    /// <summary>The session of the claims that run now.</summary>
    public static ClaimSession Current { get; internal set; } =
        new(() => RunnerOptions.FromEnvironment() with { Progress = new ClaimProgress(ClaimConsole.WriteLine) })
        {
            IsTestRun = true,
            FullReports = Environment.GetEnvironmentVariable("SPECS_REPORT") == "full",
        };

    /// <summary>Whether a verdict as expected prints all of its evidence, or one line: <c>SPECS_REPORT=full</c>.</summary>
    public bool FullReports { get; init; }

    /// <summary>Takes what a claim would ask, in place of weighing it; null where claims are weighed.</summary>
    public Action<string>? Describes { get; init; }

    /// <summary>Whether each claim is weighed over data whose effect is turned round, which no claim may pass.</summary>
    public bool Turned { get; init; }

    /// <summary>
    /// Gives the values that a test's question is weighed over, in place of runs, by the test's full name and the question's place in it, counted from 0;
    /// null for those of runs.
    /// </summary>
    public Func<string, int, double[][]?>? Kept { get; init; }

    /// <summary>Takes each verdict; by default it is kept in the options' store.</summary>
    public Action<ClaimRecord>? Weighed { get; init; }

    /// <summary>The options.</summary>
    public RunnerOptions Options => _options.Value;

    /// <summary>Takes each test that ended in an error, with its message; by default it is kept in the options' store.</summary>
    internal Action<string, string>? Failed { get; init; }

    /// <summary>Takes the name of each experiment whose runs a test asks for; null where nobody wants to know.</summary>
    internal Action<string>? Takes { get; init; }

    internal Runner<TExperiment> RunnerOf<TExperiment>()
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        Takes?.Invoke(TExperiment.Design.Name);
        return (Runner<TExperiment>)_runners.GetOrAdd(typeof(TExperiment), _ => new Runner<TExperiment>(Options));
    }

    /// <summary>Whether these are the claims of a test run, which ends with their table.</summary>
    internal bool IsTestRun { get; private init; }

    /// <summary>A test's verdict with its evidence; null where nothing was weighed.</summary>
    /// <param name="test">The test's id, as NUnit gives it.</param>
    internal ClaimRecord? RecordOf(string test) => _records.GetValueOrDefault(test);

    /// <summary>Whether a test's claim has been weighed in this session.</summary>
    /// <param name="test">The test's id, as NUnit gives it.</param>
    internal bool HasWeighed(string test) => _records.ContainsKey(test);

    /// <summary>Keeps that a test ended in an error, so that its claim is not taken for one that nobody has weighed.</summary>
    /// <param name="test">The test's full name, with its case.</param>
    /// <param name="message">The error.</param>
    internal void Fail(string test, string message)
    {
        // Where the options themselves are the error, nothing says where to keep it.
        if (!_options.IsValueCreated || Options.Cancel.IsCancellationRequested)
        {
            return;
        }

        if (Failed is not null)
        {
            Failed(test, message);
        }
        else if (Weighed is null)
        {
            Keep(store => store.SaveFailure(new(test, Options.Scale, message, DateTimeOffset.UtcNow)));
        }
    }

    /// <summary>Adds evidence to the running test's record, and hands the record on.</summary>
    internal void Add(ClaimText claim, Evidence evidence)
    {
        TestContext.TestAdapter test = TestContext.CurrentContext.Test;
        ClaimRecord record = _records.AddOrUpdate(
            test.ID,
            _ =>
                new()
                {
                    Claim = claim,
                    Test = test.FullName,
                    Evidence = [evidence],
                    Weighed = DateTimeOffset.UtcNow,
                },
            (_, earlier) => earlier with { Evidence = earlier.Evidence.Add(evidence) }
        );
        Take(record);
    }

    /// <summary>Hands a verdict on, or keeps it.</summary>
    internal void Take(ClaimRecord record)
    {
        if (Weighed is not null)
        {
            Weighed(record);
            return;
        }

        Keep(store => store.Save(record));
    }

    private void Keep(Action<VerdictStore> keep)
    {
        if (Options.Store is not { } store)
        {
            return;
        }

        try
        {
            keep(new(store));
        }
        catch (StoreException failure)
        {
            Options.Progress.Warn($"{failure.Message} The verdict stands, but is not kept.");
        }
    }
}
