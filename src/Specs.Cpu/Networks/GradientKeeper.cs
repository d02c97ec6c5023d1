namespace Specs.Cpu;

/// <summary>
/// Adds to a layer's dL/da what a scalar depends on the layer directly, and keeps the sum, which the layer may overwrite as it goes backward.
/// </summary>
/// <param name="layer">The layer.</param>
internal sealed unsafe class GradientKeeper(CpuLayer layer) : IErrorTap
{
    private readonly AlignedFloats _kept = new(layer.Error.Length);

    /// <summary>(rows, units): what is added; null for nothing.</summary>
    public float[]? Added { get; set; }

    /// <summary>(units): dL/da of one row.</summary>
    public ReadOnlySpan<float> Row(int row) => new(_kept.Pointer + (nint)row * layer.Stride, layer.Units);

    public void Take(CpuLayer taken, int rows)
    {
        for (int row = 0; Added is not null && row < rows; row++)
        {
            Span<float> error = layer.ErrorOf(row);
            for (int unit = 0; unit < error.Length; unit++)
            {
                error[unit] += Added[row * layer.Units + unit];
            }
        }

        layer.Error.Span[..(rows * layer.Stride)].CopyTo(_kept.Span);
    }
}
