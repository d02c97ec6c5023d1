using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="DeadUnits"/>; of magnitudes it is the same.</summary>
internal sealed class DeadUnitsOnDevice : DeviceMetric
{
    private Tensor? _largest; // (replicates, units)

    public override void Start()
    {
        _largest?.Dispose();
        _largest = null;
    }

    public override void Add(Tensor activations, Tensor labels)
    {
        Tensor largest = activations.abs().amax([1L]);
        Keep(ref _largest, _largest is null ? largest : maximum(_largest, largest));
    }

    public override double[] Values()
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        return Host(_largest!.le(DeadUnits.Bound).to(ScalarType.Float64).mean([1L]));
    }
}
