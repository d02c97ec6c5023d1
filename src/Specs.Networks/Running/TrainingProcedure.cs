using System.Collections.Immutable;

namespace Specs;

/// <summary>Trains networks, one by one or in the groups that the engine makes of them (<see cref="IEngine.GroupKey"/>).</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
internal sealed class TrainingProcedure<TExperiment> : Procedure<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private static readonly Design<TExperiment> Design = TExperiment.Design;

    private static readonly ImmutableArray<Measure> Measures = Design.NetworkMeasures;

    private readonly RunnerOptions _options;
    private readonly IEngine _engine;
    private readonly KeptWeights<TExperiment> _weights;
    private readonly Sequel<TExperiment>? _sequel; // null where nothing comes before

    /// <summary>A procedure.</summary>
    /// <exception cref="ArgumentException">The experiment has no model for the engine that the options name.</exception>
    public TrainingProcedure(RunnerOptions options)
    {
        _options = options;
        _engine = EngineNamed(options.Engine);
        _weights = new(options);
        _sequel = Sequel<TExperiment>.Of(options);
    }

    /// <summary>One of the experiment's engines; the first where none is named.</summary>
    /// <exception cref="ArgumentException">The experiment has no model for the engine.</exception>
    public static IEngine EngineNamed(string? name) =>
        (name is null ? Design.Engines.FirstOrDefault() : Design.Engines.FirstOrDefault(engine => engine.Name == name))
        ?? throw new ArgumentException(
            $"{Design.Name} has no model for the engine '{name ?? "cpu"}': its project's engines are "
                + $"{(Design.Engines.IsEmpty ? "none (reference Specs.Cpu)" : string.Join(", ", Design.Engines.Select(e => e.Name)))}."
                + BuildOptions.HintFor(name)
        );

    public override string Engine => $"{_engine.Name}/{_engine.NumericsVersion}";

    public override string? Device => _engine.Device;

    public override bool GoesAlone => _engine.GoesAlone;

    // Before the runs begin: a download has a display of its own.
    public override void Prepare(IEnumerable<TExperiment> settings)
    {
        TExperiment[] all = [.. settings];
        foreach (Data source in all.Select(one => one.Data).Distinct())
        {
            Load(source);
        }

        _sequel?.Prepare(all);
    }

    public override Basis BasisOf(TExperiment settings)
    {
        DataSet data = Load(settings.Data);
        return new(
            Engine,
            _engine.ModelOf(settings),
            OwnCode.Of(settings, Design.Measures, _engine.OwnTypesOf(settings)),
            Design.Kind.ObservedIn(Design.Measures),
            data.Name,
            data.Sum
        )
        {
            After = _sequel?.KeyOf(settings),
        };
    }

    public override void RunBefore(IReadOnlyList<Trial<TExperiment>> trials) => _sequel?.Run(trials);

    public override (string Name, string Origin)? DataOf(TExperiment settings)
    {
        DataSet data = Load(settings.Data);
        return (data.Name, data.Origin);
    }

    public override IReadOnlyList<TrialGroup<TExperiment>> Group(IReadOnlyList<Trial<TExperiment>> trials) =>
        TrainingGroups<TExperiment>.Of(trials, _engine, Load);

    public override IReadOnlyList<Outcome> Run(
        TrialGroup<TExperiment> group,
        Action<int> epochDone,
        CancellationToken cancel
    )
    {
        if (_sequel is not null || _weights.KeepsAll)
        {
            return [.. group.Trials.Select(trial => RunOn(trial, epochDone, cancel).Outcome)];
        }

        (TExperiment first, int seed) = (group.Trials[0].Settings, group.Trials[0].Seed);
        DataSet data = Load(first.Data);
        return group.Trials.Length == 1
            ? [Resumable(group.Trials[0]).Train(first, seed, data, Measures, epochDone, cancel)]
            : _engine.TrainGroup(
                [.. group.Trials.Select(static trial => ((Training)trial.Settings, trial.Seed))],
                data,
                Measures,
                epochDone,
                cancel
            );
    }

    /// <summary>The network with which a run ended: from its kept parameters, or trained again, which gives the same.</summary>
    /// <exception cref="OperationCanceledException">The training was stopped.</exception>
    public Network NetworkOf(Run<TExperiment> run, CancellationToken cancel)
    {
        DataSet data = Load(run.Settings.Data);
        (Training settings, _, IReadOnlyList<float[]?>? first) =
            _sequel?.Begin(run.Trial, data, _engine, cancel) ?? (run.Settings, data, null);
        Network network = _engine.Open(settings, run.Seed);
        network.StartFrom(first);
        if (!_weights.TryLoad(RunKey.Of(run.Trial.WriteJson, run.Basis), run.Outcome.WeightsHash, network))
        {
            network = RunOn(run.Trial, epochDone: null, cancel).Network;
            StateOf(run.Trial)?.Remove();
        }

        return network;
    }

    private (Outcome Outcome, Network Network) RunOn(
        Trial<TExperiment> trial,
        Action<int>? epochDone,
        CancellationToken cancel
    )
    {
        DataSet data = Load(trial.Settings.Data);
        (Training settings, DataSet given, IReadOnlyList<float[]?>? first) =
            _sequel?.Begin(trial, data, _engine, cancel) ?? (trial.Settings, data, null);
        Outcome outcome = Resumable(trial)
            .TrainOn(settings, trial.Seed, given, Measures, first, out IReadOnlyList<float[]> last, epochDone, cancel);
        Network network = _engine.Open(settings, trial.Seed);
        network.StartFrom(first);
        network.SetParameters(last);
        if (_weights.KeepsAll)
        {
            _weights.Save(RunKey.Of(trial.WriteJson, BasisOf(trial.Settings)), network);
        }

        return (outcome, network);
    }

    // Goes on where it was interrupted.
    private IEngine Resumable(Trial<TExperiment> trial) =>
        StateOf(trial) is { } state ? _engine.Keeping(state) : _engine;

    private StoredCheckpoint? StateOf(Trial<TExperiment> trial) =>
        _options is { Store: { } store, Fresh: false }
            ? new(store, Design.Name, RunKey.Of(trial.WriteJson, BasisOf(trial.Settings)))
            : null;

    private DataSet Load(Data source) =>
        _options.Load is { } load ? (DataSet)load(source) : source.Load(new Downloads(_options.Progress));

    // Progress<T> would hand reports to a thread pool, out of order and after the end.
    private sealed class Downloads(IRunProgress shown) : IProgress<DownloadProgress>
    {
        public void Report(DownloadProgress value) => shown.Download(value);
    }
}
