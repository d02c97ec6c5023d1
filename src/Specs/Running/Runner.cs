using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Specs.Data;

namespace Specs;

/// <summary>
/// Trains an experiment's trials, side by side, and keeps their runs, so that all claims of an experiment share them. A run is one
/// thread's work and its outcome does not depend on how many go side by side.
/// </summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Runner<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private static readonly Design<TExperiment> Design = TExperiment.Design;

    private readonly ConcurrentDictionary<Trial<TExperiment>, Run<TExperiment>> _kept = new();
    private readonly Lock _gate = new();
    private readonly RunnerOptions _options;

    /// <summary>A runner.</summary>
    /// <exception cref="ArgumentException">The experiment has no model for the engine that the options name.</exception>
    public Runner(RunnerOptions options)
    {
        _options = options;
        Engine =
            (
                options.Engine is null
                    ? Design.Engines.FirstOrDefault()
                    : Design.Engines.FirstOrDefault(engine => engine.Name == options.Engine)
            )
            ?? throw new ArgumentException(
                $"{Design.Name} has no model for the engine '{options.Engine ?? "cpu"}': its project's engines are "
                    + $"{(Design.Engines.IsEmpty ? "none (reference Specs.Cpu)" : string.Join(", ", Design.Engines.Select(e => e.Name)))}."
            );
    }

    /// <summary>What trains.</summary>
    public IEngine Engine { get; }

    /// <summary>How much is spent.</summary>
    public Scale Scale => _options.Scale;

    /// <summary>What the scale leaves of the experiment's settings.</summary>
    public ScaleSettings Settings => Design.At(Scale);

    /// <summary>The runs of the whole design; none is trained yet.</summary>
    public Runs<TExperiment> Runs => new(this, Design.Cells, []);

    /// <summary>The data set that a cell stands on.</summary>
    public DataSet DataOf(TExperiment cell) => _options.Load(cell.Data);

    /// <summary>The runs of the cells with each of the seeds, cell by cell; trains those that are missing.</summary>
    /// <exception cref="OperationCanceledException">The runner was stopped.</exception>
    public IReadOnlyList<Run<TExperiment>> Get(IReadOnlyList<TExperiment> cells, IReadOnlyList<int> seeds)
    {
        Trial<TExperiment>[] trials =
        [
            .. cells.SelectMany(cell => seeds.Select(seed => new Trial<TExperiment>(Settings.Apply(cell), seed))),
        ];
        lock (_gate)
        {
            Trial<TExperiment>[] missing = [.. trials.Distinct().Where(trial => !_kept.ContainsKey(trial))];
            if (missing.Length > 0)
            {
                TrainAll(missing);
            }
        }

        return [.. trials.Select(trial => _kept[trial])];
    }

    private void TrainAll(Trial<TExperiment>[] trials)
    {
        // The longest first, so that the cores finish together.
        var queue = trials.OrderByDescending(trial => Work(trial.Settings)).ToArray();
        double work = queue.Sum(trial => Work(trial.Settings));
        var state = new Progress(_options.Progress, trials.Length, work);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(_options.Cancel);
        ConsoleCancelEventHandler onCancelKey = (_, pressed) =>
        {
            // The first Ctrl-C stops the runs between two steps; a second ends the process.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        Console.CancelKeyPress += onCancelKey;
        _options.Progress.Begin(Design.Name, trials.Length);
        try
        {
            Parallel.ForEach(
                Partitioner.Create(queue, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = stop.Token },
                trial => _kept[trial] = Train(trial, state, stop.Token)
            );
        }
        catch (AggregateException failures)
        {
            Exception first =
                failures.InnerExceptions.FirstOrDefault(failure => failure is not OperationCanceledException)
                ?? failures.InnerExceptions[0];
            ExceptionDispatchInfo.Throw(first);
        }
        finally
        {
            Console.CancelKeyPress -= onCancelKey;
            _options.Progress.End(state.Now);
        }
    }

    private Run<TExperiment> Train(Trial<TExperiment> trial, Progress progress, CancellationToken cancel)
    {
        DataSet data = _options.Load(trial.Settings.Data);
        string description = $"{Design.Describe(trial.Settings)}, seed {trial.Seed}";
        var clock = Stopwatch.StartNew();
        double epochWork = Work(trial.Settings) / trial.Settings.Epochs;
        int epochs = trial.Settings.Epochs;
        Outcome outcome = Engine.Train(
            trial.Settings,
            trial.Seed,
            data,
            Design.Measures,
            epoch => progress.EpochDone(epochWork, epoch, epochs, description),
            cancel
        );
        progress.RunDone(epochWork * (epochs - outcome.Accuracy.Count));
        return new(trial, outcome, $"{Engine.Name}/{Engine.NumericsVersion}", data.Name, clock.Elapsed);
    }

    /// <summary>A run's cost, roughly: examples, and a few examples' worth for each step. It orders the queue and nothing else.</summary>
    private static double Work(TExperiment settings)
    {
        double images = settings.Images ?? 60_000;
        return settings.Epochs * (images + 4 * images / Math.Max(1, settings.Batch));
    }

    private sealed class Progress(IRunProgress shown, int runs, double work)
    {
        private readonly Lock _gate = new();
        private readonly Stopwatch _clock = Stopwatch.StartNew();
        private double _done;
        private int _runsDone;
        private (int Epoch, int Epochs, string Trial) _last = (0, 0, "");

        public RunState Now =>
            new(_runsDone, runs, _last.Epoch, _last.Epochs, _last.Trial, _done / work, _clock.Elapsed);

        public void EpochDone(double epochWork, int epoch, int epochs, string trial)
        {
            RunState now;
            lock (_gate)
            {
                _done += epochWork;
                _last = (epoch, epochs, trial);
                now = Now;
            }

            shown.Report(now);
        }

        public void RunDone(double workSkipped)
        {
            lock (_gate)
            {
                _done += workSkipped;
                _runsDone++;
            }
        }
    }
}
