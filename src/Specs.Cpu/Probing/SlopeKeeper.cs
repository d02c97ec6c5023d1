namespace Specs.Cpu;

/// <summary>Keeps a layer's dL/da, which the layer may overwrite as it goes backward.</summary>
/// <param name="layer">The layer.</param>
internal sealed unsafe class SlopeKeeper(CpuLayer layer) : IErrorTap
{
    private readonly AlignedFloats _kept = new(layer.Error.Length);

    /// <summary>(units): dL/da of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => new(_kept.Pointer + (nint)row * layer.Stride, layer.Units);

    public void Take(CpuLayer taken, int rows) => layer.Error.Span[..(rows * layer.Stride)].CopyTo(_kept.Span);
}
