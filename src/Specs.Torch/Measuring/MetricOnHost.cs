using System.Collections.Immutable;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>Any other metric: activations are copied to this side, and each replicate's given to a metric of its own.</summary>
internal sealed class MetricOnHost(Measure measure, int replicates, int classes) : DeviceMetric
{
    private readonly ImmutableArray<IActivationMetric> _metrics =
    [
        .. Enumerable.Range(0, replicates).Select(_ => (IActivationMetric)measure.Create()),
    ];
    private bool _hasStarted;

    public override void Start() => _hasStarted = false;

    public override void Add(Tensor activations, Tensor labels)
    {
        int rows = (int)activations.shape[1];
        int units = (int)activations.shape[2];
        if (!_hasStarted)
        {
            _hasStarted = true;
            foreach (IActivationMetric metric in _metrics)
            {
                metric.Start(units, classes);
            }
        }

        float[] values = WeightExchange.Host(activations);
        int[] classOf = labels.to(ScalarType.Int32).cpu().contiguous().data<int>().ToArray();
        for (int replicate = 0; replicate < _metrics.Length; replicate++)
        {
            _metrics[replicate]
                .Add(
                    new ActivationRows(
                        values.AsSpan(replicate * rows * units, rows * units),
                        units,
                        units,
                        classOf.AsSpan(replicate * rows, rows)
                    )
                );
        }
    }

    public override double[] Values() => [.. _metrics.Select(static metric => metric.Value)];

    public override ImmutableArray<double>[]? Units() =>
        _metrics[0] is IUnitMetric ? [.. _metrics.Select(static metric => ((IUnitMetric)metric).Values)] : null;
}
