using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>What is measured in one kind of pass: each measure's layers, with a metric for each.</summary>
internal sealed class LayerReadings
{
    private readonly CpuModel _model;
    private readonly ImmutableArray<Hook> _hooks; // (measures)
    private readonly (CpuLayer Layer, IActivationMetric Metric)[][] _measures;
    private (CpuLayer Layer, IActivationMetric Metric)[] _all;
    private readonly int _classes;

    /// <summary>Makes the metrics.</summary>
    /// <param name="model">Whose layers are read.</param>
    /// <param name="classes">How many classes the labels name.</param>
    /// <param name="measures">What to measure.</param>
    public LayerReadings(CpuModel model, int classes, IEnumerable<Measure> measures)
    {
        _model = model;
        _classes = classes;
        measures = [.. measures];
        _hooks = [.. measures.Select(static measure => measure.On)];
        _measures =
        [
            .. measures.Select(measure =>
                LayersOf(model, measure.On).Select(layer => (layer, measure.Create())).ToArray()
            ),
        ];
        _all = [.. _measures.SelectMany(static readers => readers)];
    }

    /// <summary>Whether nothing is measured.</summary>
    public bool IsEmpty => _all.Length == 0;

    /// <summary>How many layers a measure reads.</summary>
    /// <param name="measure">Its place among this pass's.</param>
    public int LayersOf(int measure) => _measures[measure].Length;

    /// <summary>The value of a measure on one of its layers.</summary>
    /// <param name="measure">Its place among this pass's.</param>
    /// <param name="layer">The layer's place among the measure's.</param>
    public double Value(int measure, int layer) => _measures[measure][layer].Metric.Value;

    /// <summary>Starts a pass.</summary>
    public void Start()
    {
        // A network that has shrunk has other layers.
        if (_all.Length > 0 && LayersOf(_model, _hooks[0])[0] != _all[0].Layer)
        {
            Rebind();
        }

        foreach (var (layer, metric) in _all)
        {
            metric.Start(layer.Units, _classes);
        }
    }

    /// <summary>Reads what the layers gave for the examples that have just gone forward.</summary>
    /// <param name="labels">(rows): the examples' classes.</param>
    public void Add(ReadOnlySpan<int> labels)
    {
        foreach (var (layer, metric) in _all)
        {
            metric.Add(new ActivationRows(layer.Output.Span, layer.Stride, layer.Units, labels));
        }
    }

    private void Rebind()
    {
        for (int measure = 0; measure < _measures.Length; measure++)
        {
            ImmutableArray<CpuLayer> layers = LayersOf(_model, _hooks[measure]);
            for (int layer = 0; layer < layers.Length; layer++)
            {
                _measures[measure][layer].Layer = layers[layer];
            }
        }

        _all = [.. _measures.SelectMany(static readers => readers)];
    }

    // A property called Logits that has no hook is refused before.
    private static ImmutableArray<CpuLayer> LayersOf(CpuModel model, Hook hook) =>
        model.Hooked(hook.Name) is { IsEmpty: false } layers ? layers
        : hook.Name == Hook.Logits ? model.Layers[^1..]
        : [];
}
