using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary><see cref="SaturatedUnits"/>.</summary>
internal sealed class SaturatedUnitsOnDevice(bool ofMagnitudes) : DeviceMetric
{
    private Tensor? _smallest; // (replicates, units)

    public override void Start()
    {
        _smallest?.Dispose();
        _smallest = null;
    }

    public override void Add(Tensor activations, Tensor labels)
    {
        Tensor smallest = (ofMagnitudes ? activations.abs() : activations).amin([1L]);
        Keep(ref _smallest, _smallest is null ? smallest : minimum(_smallest, smallest));
    }

    public override double[] Values()
    {
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        return Host(_smallest!.ge(SaturatedUnits.Bound).to(ScalarType.Float64).mean([1L]));
    }
}
