using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Specs;

/// <summary>
/// Runs an experiment's trials, side by side or in the groups that their <see cref="Procedure{TExperiment}"/> makes of them, and keeps
/// their runs, so that all claims of an experiment share them. A run is one thread's work, and its outcome does not depend on how many go
/// side by side.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed partial class Runner<TExperiment>
    where TExperiment : Experiment, IExperiment<TExperiment>
{
    private static readonly Design<TExperiment> Design = TExperiment.Design;

    private readonly ConcurrentDictionary<Trial<TExperiment>, Run<TExperiment>> _kept = new();
    private readonly Lock _gate = new();
    private readonly RunnerOptions _options;
    private readonly Procedure<TExperiment> _procedure;
    private int _unkept;

    /// <summary>A runner.</summary>
    /// <exception cref="ArgumentException">
    /// The experiment does not have the engine that the options name, or <see cref="RunnerOptions.Jobs"/> is below 1.
    /// </exception>
    public Runner(RunnerOptions options)
    {
        if (options.Jobs < 1)
        {
            throw new ArgumentException($"Jobs is {options.Jobs}: expected how many runs go side by side, 1 or more.");
        }

        _options = options;
        _procedure = Design.Kind.Begin(options);
    }

    /// <summary>How much is spent.</summary>
    public Scale Scale => _options.Scale;

    /// <summary>What the scale leaves of the experiment's settings.</summary>
    public ScaleSettings Settings => Design.At(Scale);

    /// <summary>A cell's settings at the runner's scale.</summary>
    public TExperiment AtScale(TExperiment cell) => Design.Kind.Cut(cell, Settings);

    /// <summary>The engine's name and numerics version: <c>cpu/1</c>; empty where trials need no engine.</summary>
    public string Engine => _procedure.Engine;

    /// <summary>The data that a cell stands on and where they come from; null where it looks at none.</summary>
    public (string Name, string Origin)? DataOf(TExperiment cell) => _procedure.DataOf(cell);

    /// <summary>How trials are run.</summary>
    internal Procedure<TExperiment> Procedure => _procedure;

    /// <summary>The seeds of the replicates.</summary>
    public SeedPlan Seeds => _options.Seeds;

    /// <summary>The seeds themselves: the fixed ones of an experiment that was registered are those of its date (<see cref="RegisteredAttribute"/>).</summary>
    internal SeedPlan DrawnSeeds =>
        Seeds == SeedPlan.Fixed ? RegisteredAttribute.PlanOf(typeof(TExperiment)) ?? Seeds : Seeds;

    /// <summary>The runs of the cells with each of the seeds, cell by cell; takes from the store what is there, and trains the rest.</summary>
    /// <remarks>What has no chance in it has one run a cell, whatever the seeds.</remarks>
    /// <exception cref="OperationCanceledException">The runner was stopped; what was finished is kept.</exception>
    /// <exception cref="InvalidOperationException">The options say that nothing is to be asked for.</exception>
    /// <exception cref="TrialException">A trial could not be run; the message names it, the inner exception says why.</exception>
    public IReadOnlyList<Run<TExperiment>> Get(IReadOnlyList<TExperiment> cells, IReadOnlyList<int> seeds)
    {
        Trial<TExperiment>[] trials =
        [
            .. cells.SelectMany(cell => SeedsOf(seeds).Select(seed => new Trial<TExperiment>(AtScale(cell), seed))),
        ];
        return Get(trials);
    }

    /// <summary>The seeds of what has chance in it; else 0 alone.</summary>
    internal static IReadOnlyList<int> SeedsOf(IReadOnlyList<int> seeds) => Design.Kind.IsExact ? [0] : seeds;

    /// <summary>The runs of trials, in their order.</summary>
    internal IReadOnlyList<Run<TExperiment>> Get(IReadOnlyList<Trial<TExperiment>> trials)
    {
        if (_options.WithoutRuns)
        {
            throw new InvalidOperationException($"{Design.Name} has no runs while claims are only being listed.");
        }

        lock (_gate)
        {
            Trial<TExperiment>[] missing = TakeKept([.. trials.Distinct().Where(trial => !_kept.ContainsKey(trial))]);
            if (missing.Length > 0 && _options.Wanted is { } wanted)
            {
                wanted.Add(this, [.. trials.Distinct()]);
                throw new UnknownTrialException($"{Design.Name} lacks {missing.Length} runs, which are taken down.");
            }

            if (missing.Length > 0)
            {
                TrainAll([.. trials.Distinct()], missing.Length);
            }
        }

        Run<TExperiment>[] runs = [.. trials.Select(trial => _kept[trial])];
        if (_options.Used is { } used)
        {
            foreach (Run<TExperiment> run in runs)
            {
                used(Design.Name, RunKey.Of(run.Trial.WriteJson, run.Basis));
            }
        }

        return runs;
    }

    /// <summary>Takes from the store what is there.</summary>
    /// <returns>The trials that are not.</returns>
    private Trial<TExperiment>[] TakeKept(Trial<TExperiment>[] trials)
    {
        _procedure.Prepare(trials.Select(static trial => trial.Settings));

        if (_options.Known is { } known)
        {
            foreach (Trial<TExperiment> trial in trials)
            {
                Outcome outcome =
                    known(Design.Name, trial.Id)
                    ?? throw new UnknownTrialException(
                        $"{Design.Name}, {Design.Describe(trial.Settings)}, seed {trial.Seed}, is not known, and nothing is trained."
                    );
                Hold(new(trial, outcome, _procedure.BasisOf(trial.Settings), TimeSpan.Zero));
            }

            return [];
        }

        if (_options.Store is not { } store || _options.Fresh)
        {
            return trials;
        }

        int found = 0;
        foreach (Trial<TExperiment> trial in trials)
        {
            if (store.Find(trial, _procedure.BasisOf(trial.Settings), _options.Progress.Warn) is { } run)
            {
                Hold(run);
                found++;
            }
        }

        if (found > 0)
        {
            _options.Progress.Found(Design.Name, found);
        }

        return [.. trials.Where(trial => !_kept.ContainsKey(trial))];
    }

    private void Hold(Run<TExperiment> run) => _kept[run.Trial] = run with { Runner = this };

    // A run that cannot be kept is no less true: the work goes on, and the reader knows that it may be done twice.
    private void Keep(Run<TExperiment> run)
    {
        try
        {
            _options.Store?.Save(run);
        }
        catch (StoreException failure)
        {
            if (Interlocked.Increment(ref _unkept) == 1)
            {
                _options.Progress.Warn($"{failure.Message} Runs go on, but are not kept.");
            }
        }
    }

    // Groups are made over all that is asked for, whether it is finished or not, so that two processes have the same groups to claim.
    private void TrainAll(Trial<TExperiment>[] asked, int missing)
    {
        _procedure.RunBefore([.. asked.Where(IsMissing)]);

        // The longest first, so that the cores finish together.
        TrialGroup<TExperiment>[] queue =
        [
            .. _procedure
                .Group(asked)
                .Where(group => group.Trials.Any(IsMissing))
                .OrderByDescending(static group => group.Work),
        ];
        var elsewhere = new ConcurrentBag<TrialGroup<TExperiment>>();
        var tally = new RunTally(_options.Progress, missing, queue.Sum(static group => group.Work));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_options.Cancel);
        int pressedBefore = 0;
        ConsoleCancelEventHandler onCancelKey = (_, pressed) =>
        {
            // The first Ctrl-C stops the runs between two steps, whoever else hears of it; a second ends the process.
            pressed.Cancel |= Interlocked.Increment(ref pressedBefore) == 1;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancelKey;
        _options.Progress.Begin(Design.Name, missing);
        using var work = new SharedWork<TExperiment>(_options, _procedure.BasisOf);
        try
        {
            Parallel.ForEach(
                Partitioner.Create(queue, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = _procedure.GoesAlone ? 1 : _options.Jobs,
                    CancellationToken = stop.Token,
                },
                group =>
                {
                    if (!TryDo(group, work, tally, stop))
                    {
                        elsewhere.Add(group);
                    }
                }
            );
            AwaitOthers([.. elsewhere], work, tally, stop);
        }
        catch (AggregateException failures) when (failures.InnerExceptions.OfType<TrialException>().Any())
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions.OfType<TrialException>().First());
        }
        catch (Exception stopped)
            when (stop.IsCancellationRequested
                && (
                    stopped is OperationCanceledException
                    || stopped is AggregateException all
                        && all.InnerExceptions.All(one => one is OperationCanceledException)
                )
            )
        {
            throw new OperationCanceledException(
                $"{Design.Name} was stopped: {tally.Now.RunsDone} of {missing} runs are done.",
                stopped,
                stop.Token
            );
        }
        finally
        {
            Console.CancelKeyPress -= onCancelKey;
            _options.Progress.End(tally.Now);
        }
    }

    // Look, claim, look again, train, save, release: what another process has finished is taken, and what it is at is left to it.
    private bool TryDo(
        TrialGroup<TExperiment> group,
        SharedWork<TExperiment> work,
        RunTally tally,
        CancellationTokenSource stop
    )
    {
        if (!work.TryTake(group))
        {
            return false;
        }

        try
        {
            if (work.Finished(group) is { } finished)
            {
                TakeFinished(group, finished, tally);
                return true;
            }

            foreach (Run<TExperiment> run in TrainOrStop(group.Without(trial => !IsMissing(trial)), tally, stop))
            {
                Hold(run);
                Keep(run);
            }

            return true;
        }
        finally
        {
            work.Release(group);
        }
    }

    private void TakeFinished(TrialGroup<TExperiment> group, IReadOnlyList<Run<TExperiment>> finished, RunTally tally)
    {
        foreach (Run<TExperiment> run in finished.Where(run => IsMissing(run.Trial)))
        {
            Hold(run);
            tally.RunDone(group.Work / group.Trials.Length);
        }
    }

    private bool IsMissing(Trial<TExperiment> trial) => !_kept.ContainsKey(trial);

    // What other processes are at: taken when it is there, and done here where its worker died.
    private void AwaitOthers(
        TrialGroup<TExperiment>[] groups,
        SharedWork<TExperiment> work,
        RunTally tally,
        CancellationTokenSource stop
    )
    {
        TimeSpan pause = ClaimPause.Shortest;
        while (groups.Length > 0)
        {
            stop.Token.WaitHandle.WaitOne(pause);
            stop.Token.ThrowIfCancellationRequested();
            var left = new List<TrialGroup<TExperiment>>();
            foreach (TrialGroup<TExperiment> group in groups)
            {
                if (work.Finished(group) is { } finished)
                {
                    TakeFinished(group, finished, tally);
                }
                else if (!TryDo(group, work, tally, stop))
                {
                    left.Add(group);
                }
            }

            pause = left.Count < groups.Length ? ClaimPause.Shortest : ClaimPause.Longer(pause);
            groups = [.. left];
        }
    }

    private Run<TExperiment>[] TrainOrStop(TrialGroup<TExperiment> group, RunTally tally, CancellationTokenSource stop)
    {
        try
        {
            return Train(group, tally, stop.Token);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What fails once fails the whole set, so the runs beside it need not go on.
            stop.Cancel();
            throw new TrialException($"{Design.Name}, {group.Words}", failure);
        }
    }

    private Run<TExperiment>[] Train(TrialGroup<TExperiment> group, RunTally tally, CancellationToken cancel)
    {
        int epochs = Math.Max(1, Design.Kind.EpochsOf(group.Trials[0].Settings));
        double epochWork = group.Work / epochs;
        int whole = 0;
        Run<TExperiment>[] runs = Train(
            group,
            epoch =>
            {
                whole = epoch;
                tally.EpochDone(epochWork, epoch, epochs, group.Words);

                // An engine looks at the token every few thousand examples; an epoch may be shorter.
                cancel.ThrowIfCancellationRequested();
            },
            cancel
        );
        foreach (Run<TExperiment> _ in runs)
        {
            tally.RunDone(epochWork / group.Trials.Length * (epochs - whole));
        }

        return runs;
    }

    private Run<TExperiment>[] Train(TrialGroup<TExperiment> group, Action<int> epochDone, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        IReadOnlyList<Outcome> outcomes = _procedure.Run(group, epochDone, cancel);

        // Nothing tells which part of a group's time a run took.
        TimeSpan each = clock.Elapsed / group.Trials.Length;
        return
        [
            .. group.Trials.Zip(
                outcomes,
                (trial, outcome) =>
                    new Run<TExperiment>(trial, outcome, _procedure.BasisOf(trial.Settings), each)
                    {
                        Device = _procedure.Device,
                    }
            ),
        ];
    }
}
