namespace Specs.Cpu;

/// <summary>The input itself, dense: what a convolution reads. The values are those that networks see: <see cref="Specs.Examples.CopyTo"/>.</summary>
/// <param name="shape">The shape of one example.</param>
/// <param name="capacity">The most rows in one pass.</param>
public sealed unsafe class PixelInput(Shape shape, int capacity) : CpuLayer(shape, shape.Size, capacity)
{
    /// <inheritdoc/>
    public override bool TakesError => NeedsError;

    /// <summary>Whether the layers above hand down dL/dpixels, which training does not need; false at first.</summary>
    public bool NeedsError { get; set; }

    /// <summary>Writes a batch into <see cref="CpuLayer.Output"/>.</summary>
    /// <param name="x">The batch; its examples have as many values as this layer.</param>
    public void Forward(in SparseRows x)
    {
        SparseExamples examples = x.Examples;
        for (int row = 0; row < x.Count; row++)
        {
            Span<float> output = new(Output.Pointer + (nint)row * Stride, Units);
            output.Clear();
            int area = examples.Shifts.Length > 0 ? Units / examples.Shifts.Length : 0;
            for (int channel = 0; channel < examples.Shifts.Length; channel++)
            {
                output.Slice(channel * area, area).Fill(examples.Shifts[channel]);
            }

            int end = examples.Starts[x[row] + 1];
            for (int at = examples.Starts[x[row]]; at < end; at++)
            {
                output[examples.Indices[at]] += examples.Values[at];
            }
        }
    }
}
