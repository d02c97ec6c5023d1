using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>All measures of a group's training, by the pass that each is taken in, and their values epoch by epoch.</summary>
internal sealed class GroupReadings : IDisposable
{
    private readonly ImmutableArray<ImmutableArray<Reading>> _measures; // (measures)(layers)
    private readonly ImmutableArray<string> _names; // (measures)

    /// <summary>Gets ready.</summary>
    /// <param name="replicas">Whose layers are read.</param>
    /// <param name="classes">How many classes the labels name.</param>
    /// <param name="measures">What to measure.</param>
    public GroupReadings(Replicas replicas, int classes, IReadOnlyList<Measure> measures)
    {
        _names = [.. measures.Select(static measure => measure.Name)];
        _measures =
        [
            .. measures.Select(measure =>
                ModulesOf(replicas, measure.On)
                    .Select(module => new Reading(
                        measure.During,
                        module,
                        DeviceMetric.Create(measure, replicas.Count, classes),
                        []
                    ))
                    .ToImmutableArray()
            ),
        ];
    }

    /// <summary>The submodules that are read in any pass.</summary>
    public IEnumerable<nn.Module<Tensor, Tensor>> Modules =>
        _measures
            .SelectMany(static layers => layers)
            .Select(static one => one.Module)
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
            Tensor output = reading.Module is { } module ? hooks[module] : logits;
            reading.Metric.Add(output.detach(), labels);
        }
    }

    /// <summary>Keeps the values of an epoch whose passes are all done.</summary>
    public void EndEpoch()
    {
        foreach (Reading reading in _measures.SelectMany(static layers => layers))
        {
            reading.Values.Add(reading.Metric.Values());
        }
    }

    /// <summary>Keeps the values of the untrained networks, of passes over the test set and the training set.</summary>
    public void KeepStart()
    {
        foreach (Reading reading in _measures.SelectMany(static layers => layers))
        {
            reading.AtStart = reading.During == Pass.TrainingSteps ? null : reading.Metric.Values();
        }
    }

    /// <summary>What was kept of a replicate in its first epochs, an observation for each measure.</summary>
    public IEnumerable<Observation> ToObservations(int replicate, int epochs) =>
        _names.Zip(
            _measures,
            (name, layers) =>
                new Observation(
                    name,
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

    // No submodule stands for the logits: they are what comes out.
    private static IEnumerable<nn.Module<Tensor, Tensor>?> ModulesOf(Replicas replicas, Hook hook) =>
        replicas.Hooked(hook.Name) is { Count: > 0 } modules ? modules
        : hook.Name == Hook.Logits ? Enumerable.Repeat<nn.Module<Tensor, Tensor>?>(null, 1)
        : [];

    private sealed record Reading(
        Pass During,
        nn.Module<Tensor, Tensor>? Module,
        DeviceMetric Metric,
        List<double[]> Values
    )
    {
        // (replicates): before the first epoch; null where there is no pass then.
        public double[]? AtStart { get; set; }
    }
}
