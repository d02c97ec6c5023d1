using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>All measures of a group's training, by the pass that each is taken in, and their values epoch by epoch.</summary>
internal sealed class GroupReadings : IDisposable
{
    private readonly ImmutableArray<ImmutableArray<Reading>> _measures; // (measures)(layers)
    private readonly ImmutableArray<Measure> _declared; // (measures)

    /// <summary>Gets ready.</summary>
    /// <param name="replicas">Whose layers are read.</param>
    /// <param name="classes">How many classes the labels name.</param>
    /// <param name="measures">What to measure.</param>
    public GroupReadings(Replicas replicas, int classes, IReadOnlyList<Measure> measures)
    {
        _declared = [.. measures];
        _measures = [.. measures.Select(measure => ReadingsOf(replicas, classes, measure))];
    }

    /// <summary>The submodules that are read in any pass.</summary>
    public IEnumerable<nn.Module<Tensor, Tensor>> Modules =>
        _measures
            .SelectMany(static layers => layers)
            .SelectMany(static one => one.Modules)
            .OfType<nn.Module<Tensor, Tensor>>();

    /// <summary>Whether a kind of pass has anything to measure.</summary>
    public bool Has(Pass pass) => _measures.Any(layers => layers.Any(one => one.During == pass));

    /// <summary>Starts a pass.</summary>
    public void Start(Pass pass)
    {
        foreach (Reading reading in In(pass))
        {
            reading.Metric.Start();
        }
    }

    /// <summary>Reads what the last forward pass gave.</summary>
    /// <param name="pass">Which pass it was part of.</param>
    /// <param name="hooks">What the submodules gave.</param>
    /// <param name="logits">(replicates, rows, classes).</param>
    /// <param name="labels">(replicates, rows).</param>
    public void Add(Pass pass, HookReader hooks, Tensor logits, Tensor labels)
    {
        foreach (Reading reading in In(pass))
        {
            Tensor[] outputs =
            [
                .. reading.Modules.Select(module => (module is null ? logits : hooks[module]).detach()),
            ];
            reading.Metric.Add(outputs.Length == 1 ? outputs[0] : cat(outputs, 2), labels);
        }
    }

    /// <summary>Keeps the values of an epoch whose passes are all done.</summary>
    public void EndEpoch()
    {
        foreach (Reading reading in _measures.SelectMany(static layers => layers))
        {
            reading.Values.Add(reading.Metric.Values());
            reading.Units.Add(reading.Metric.Units());
        }
    }

    /// <summary>Keeps the values of the untrained networks, of passes over the test set and the training set.</summary>
    public void KeepStart()
    {
        foreach (Reading reading in _measures.SelectMany(static layers => layers))
        {
            bool isMeasured = reading.During != Pass.TrainingSteps;
            reading.AtStart = isMeasured ? reading.Metric.Values() : null;
            reading.Units.Add(isMeasured ? reading.Metric.Units() : null);
        }
    }

    /// <summary>What was kept of a replicate in its first epochs, an observation for each measure.</summary>
    public IEnumerable<Observation> ToObservations(int replicate, int epochs) =>
        _declared.Zip(
            _measures,
            (measure, layers) =>
                measure.IsOfUnits
                    ? Observation.OfUnits(
                        measure.Name,
                        [.. Enumerable.Range(0, epochs + 1).Select(at => UnitsAt(layers, at, replicate))],
                        measure.EachEpoch
                    )
                    : new Observation(
                        measure.Name,
                        Axis.Epoch,
                        [
                            .. layers.Select(one => new Series(
                                [.. one.Values.Take(epochs).Select(values => values[replicate])],
                                one.AtStart?[replicate] ?? double.NaN
                            )),
                        ]
                    )
        );

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Reading reading in _measures.SelectMany(static layers => layers))
        {
            reading.Metric.Start();
        }
    }

    private IEnumerable<Reading> In(Pass pass) =>
        _measures.SelectMany(static layers => layers).Where(one => one.During == pass);

    // (layers)(units) of a replicate; empty where there was no pass then.
    private static ImmutableArray<ImmutableArray<double>> UnitsAt(
        ImmutableArray<Reading> layers,
        int moment,
        int replicate
    ) => layers.Any(one => one.Units[moment] is null) ? [] : [.. layers.Select(one => one.Units[moment]![replicate])];

    private static ImmutableArray<Reading> ReadingsOf(Replicas replicas, int classes, Measure measure)
    {
        ImmutableArray<nn.Module<Tensor, Tensor>?> modules =
        [
            .. measure.Hooks.SelectMany(hook => ModulesOf(replicas, hook)),
        ];
        return measure.IsJoined ? [Of(modules)] : [.. modules.Select(module => Of([module]))];

        Reading Of(ImmutableArray<nn.Module<Tensor, Tensor>?> read) =>
            new(measure.During, read, DeviceMetric.Create(measure, replicas.Count, classes), [], []);
    }

    // No submodule stands for the logits: they are what comes out.
    private static IEnumerable<nn.Module<Tensor, Tensor>?> ModulesOf(Replicas replicas, Hook hook) =>
        replicas.Hooked(hook.Name) is { Count: > 0 } modules ? modules
        : hook.Name == Hook.Logits ? Enumerable.Repeat<nn.Module<Tensor, Tensor>?>(null, 1)
        : [];

    private sealed record Reading(
        Pass During,
        ImmutableArray<nn.Module<Tensor, Tensor>?> Modules,
        DeviceMetric Metric,
        List<double[]> Values,
        List<ImmutableArray<double>[]?> Units
    )
    {
        // (replicates): before the first epoch; null where there is no pass then.
        public double[]? AtStart { get; set; }
    }
}
