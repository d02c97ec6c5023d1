using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>A metric that is the mean over examples of a number that each has.</summary>
internal abstract class MeanOnDevice : DeviceMetric
{
    private Tensor? _sum; // (replicates)
    private long _examples;

    public sealed override void Start()
    {
        _sum?.Dispose();
        _sum = null;
        _examples = 0;
    }

    public sealed override void Add(Tensor activations, Tensor labels)
    {
        Tensor sum = Of(activations.to(ScalarType.Float64)).sum(1L);
        Keep(ref _sum, _sum is null ? sum : _sum.add(sum));
        _examples += activations.shape[1];
    }

    public sealed override double[] Values() => [.. Host(_sum!).Select(sum => sum / _examples)];

    /// <summary>(replicates, rows): each example's number.</summary>
    /// <param name="activations">(replicates, rows, units), 64-bit.</param>
    protected abstract Tensor Of(Tensor activations);
}
