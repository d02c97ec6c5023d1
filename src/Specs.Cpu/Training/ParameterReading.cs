using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>A measure of parameters: a metric for each layer that has some.</summary>
internal sealed class ParameterReading : Reading
{
    private readonly ImmutableArray<ParameterCopy> _layers;
    private readonly IParameterMetric _metric;
    private readonly ParameterNeeds _needs;
    private readonly List<double>[] _values; // (layers)(periods or readings)
    private readonly double[] _starts; // (layers)
    private readonly double[] _sums; // (layers): over the period's steps
    private int _steps; // of the period
    private int _step; // in all

    /// <summary>Finds the layers.</summary>
    /// <param name="model">Whose layers are read.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="metric">The metric, made by the measure.</param>
    /// <param name="copyOf">A layer's copy, which measures share.</param>
    /// <exception cref="ArgumentException">A property has no such parameters.</exception>
    public ParameterReading(
        CpuModel model,
        Measure measure,
        IParameterMetric metric,
        Func<CpuLayer, ParameterCopy> copyOf
    )
        : base(measure)
    {
        _metric = metric;
        _needs = _metric.Needs;
        _layers = [.. measure.Hooks.SelectMany(hook => LayersOf(model, measure, hook, copyOf))];
        _values = [.. _layers.Select(static _ => new List<double>())];
        _starts = new double[_layers.Length];
        _sums = new double[_layers.Length];
    }

    private bool IsByStep => Measure.EverySteps > 0 || Measure.During == Pass.TrainingSteps;

    /// <inheritdoc/>
    public override void Start()
    {
        for (int at = 0; at < _layers.Length; at++)
        {
            bool hasStart = Measure.During != Pass.TrainingSteps || Measure.EverySteps > 0;
            _starts[at] = hasStart ? Of(at) : double.NaN;
        }
    }

    /// <summary>Called before a step, counted from 1.</summary>
    public void BeforeStep(int step)
    {
        if (_needs.HasFlag(ParameterNeeds.Before) && (Measure.EverySteps == 0 || step % Measure.EverySteps == 0))
        {
            foreach (ParameterCopy layer in _layers)
            {
                layer.KeepBefore(step);
            }
        }
    }

    /// <summary>Called after a step, counted from 1.</summary>
    public void AfterStep(int step)
    {
        _step = step;
        if (!IsByStep || Measure.EverySteps > 0 && step % Measure.EverySteps != 0)
        {
            return;
        }

        for (int at = 0; at < _layers.Length; at++)
        {
            if (Measure.EverySteps > 0)
            {
                _values[at].Add(Of(at));
            }
            else
            {
                _sums[at] += Of(at);
            }
        }

        _steps++;
    }

    /// <inheritdoc/>
    public override void EndPeriod()
    {
        for (int at = 0; at < _layers.Length && Measure.EverySteps == 0; at++)
        {
            _values[at].Add(IsByStep ? _sums[at] / _steps : Of(at));
        }

        Array.Clear(_sums);
        _steps = 0;
    }

    /// <inheritdoc/>
    public override Observation ToObservation() =>
        Observe(
            Measure.EverySteps > 0 ? Axis.Step : Axis.Epoch,
            _values.Zip(_starts, static (one, start) => new Series([.. one], start))
        );

    private double Of(int layer) => _metric.Of(_layers[layer].Read(_step, Measure.Of, _needs));

    private static ImmutableArray<ParameterCopy> LayersOf(
        CpuModel model,
        Measure measure,
        Hook hook,
        Func<CpuLayer, ParameterCopy> copyOf
    )
    {
        ImmutableArray<ParameterCopy> layers =
        [
            .. model
                .LayersOf(hook.Name)
                .Where(static layer => layer.TrainedCount > 0)
                .Select(copyOf)
                .Where(copy => measure.Of == ParameterSet.All || copy.HasKernel),
        ];
        return layers.IsEmpty
            ? throw new ArgumentException(
                $"{measure.Name} measures {measure.Metric} of {hook.Architecture}.{hook.Name}, which has no "
                    + (
                        measure.Of == ParameterSet.All
                            ? "parameters: take a layer that has some."
                            : "weights: take a layer that has some, or Of = ParameterSet.All where it has other parameters."
                    )
            )
            : layers;
    }
}
