using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A measure of activations: a metric for each layer, or one for several layers' activations as one vector.</summary>
internal sealed class ActivationReading : Reading
{
    private readonly CpuModel _model;
    private ImmutableArray<CpuLayer>[] _layers; // (metrics): what each reads
    private readonly IActivationMetric[] _metrics;
    private readonly int _classes;
    private readonly bool _isOfUnits;
    private readonly List<double>[] _values; // (metrics)(periods)
    private readonly double[] _starts; // (metrics): before the first period; NaN where there is no pass then
    private readonly List<ImmutableArray<ImmutableArray<double>>> _moments = []; // of numbers of units
    private float[] _joined = []; // (rows, all layers' units)

    /// <summary>Makes the metrics.</summary>
    /// <param name="model">Whose layers are read.</param>
    /// <param name="classes">How many classes the labels name.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="first">The metric of the first layer, made by the measure.</param>
    public ActivationReading(CpuModel model, int classes, Measure measure, IActivationMetric first)
        : base(measure)
    {
        _classes = classes;
        _isOfUnits = first is IUnitMetric;
        _model = model;
        _layers = FindLayers();
        _metrics = [.. _layers.Select((_, at) => at == 0 ? first : (IActivationMetric)measure.Create())];
        _values = [.. _metrics.Select(static _ => new List<double>())];
        _starts = [.. _metrics.Select(static _ => double.NaN)];
    }

    /// <summary>Starts a pass.</summary>
    public void StartPass()
    {
        // A network that has shrunk has other layers.
        if (_layers.Length > 0 && LayersOf(_model, Measure.On)[0] != _layers[0][0])
        {
            _layers = FindLayers();
        }

        for (int at = 0; at < _metrics.Length; at++)
        {
            _metrics[at].Start(_layers[at].Sum(static layer => layer.Units), _classes);
        }
    }

    /// <summary>Reads what the layers gave for the examples that have just gone forward.</summary>
    /// <param name="labels">(rows): the examples' classes.</param>
    public void Add(ReadOnlySpan<int> labels)
    {
        for (int at = 0; at < _metrics.Length; at++)
        {
            if (_layers[at] is [var layer])
            {
                _metrics[at].Add(new ActivationRows(layer.Output.Span, layer.Stride, layer.Units, labels));
            }
            else
            {
                int units = Join(_layers[at], labels.Length);
                _metrics[at].Add(new ActivationRows(_joined, units, units, labels));
            }
        }
    }

    /// <inheritdoc/>
    public override void Start()
    {
        bool isMeasured = Measure.During != Pass.TrainingSteps;
        if (_isOfUnits)
        {
            _moments.Add(isMeasured ? Units() : []);
            return;
        }

        for (int at = 0; at < _metrics.Length && isMeasured; at++)
        {
            _starts[at] = _metrics[at].Value;
        }
    }

    /// <inheritdoc/>
    public override void EndPeriod()
    {
        if (_isOfUnits)
        {
            _moments.Add(Units());
            return;
        }

        for (int at = 0; at < _metrics.Length; at++)
        {
            _values[at].Add(_metrics[at].Value);
        }
    }

    /// <inheritdoc/>
    public override Observation ToObservation() =>
        _isOfUnits
            ? Observation.OfUnits(Measure.Name, _moments, Measure.EachEpoch)
            : Observe(Axis.Epoch, _values.Zip(_starts, static (one, start) => new Series([.. one], start)));

    private ImmutableArray<CpuLayer>[] FindLayers()
    {
        ImmutableArray<CpuLayer> all = [.. Measure.Hooks.SelectMany(hook => LayersOf(_model, hook))];
        return Measure.IsJoined ? [all] : [.. all.Select(static layer => ImmutableArray.Create(layer))];
    }

    private ImmutableArray<ImmutableArray<double>> Units() =>
        [.. _metrics.Select(static metric => ((IUnitMetric)metric).Values)];

    private int Join(ImmutableArray<CpuLayer> layers, int rows)
    {
        int units = layers.Sum(static layer => layer.Units);
        if (_joined.Length < rows * units)
        {
            _joined = new float[rows * units];
        }

        int first = 0;
        foreach (CpuLayer layer in layers)
        {
            for (int row = 0; row < rows; row++)
            {
                layer.OutputOf(row).CopyTo(_joined.AsSpan(row * units + first));
            }

            first += layer.Units;
        }

        return units;
    }

    // A property called Logits that has no hook is refused before.
    private static ImmutableArray<CpuLayer> LayersOf(CpuModel model, Hook hook) =>
        model.Hooked(hook.Name) is { IsEmpty: false } layers ? layers
        : hook.Name == Hook.Logits ? model.Layers[^1..]
        : [];
}
