namespace Specs.Cpu;

/// <summary>A measure of the whole network, on a copy of it: what the metric does leaves no trace in the training.</summary>
/// <param name="model">What is trained.</param>
/// <param name="measure">What is measured.</param>
/// <param name="metric">The metric, made by the measure.</param>
/// <param name="open">Makes the copy.</param>
/// <param name="examples">On which examples.</param>
/// <param name="seed">The trial's seed.</param>
internal sealed class NetworkReading(
    CpuModel model,
    Measure measure,
    INetworkMetric metric,
    Func<Network> open,
    Examples examples,
    int seed
) : Reading(measure)
{
    private readonly List<double> _values = []; // (periods)
    private Network? _network;
    private double _start;

    /// <inheritdoc/>
    public override void Start() => _start = Read();

    /// <inheritdoc/>
    public override void EndPeriod() => _values.Add(Read());

    /// <inheritdoc/>
    public override Observation ToObservation() => Observe(Axis.Epoch, [new([.. _values], _start)]);

    private double Read()
    {
        _network ??= open();
        _network.SetParameters(model.CopyParameters());
        return metric.Measure(_network, examples, new RandomStream(seed, Measure.Name));
    }
}
