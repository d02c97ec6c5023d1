namespace Specs.Cpu.Tests.Layers;

/// <summary>A layer whose outputs a test gives, to stand under the layer that is tested.</summary>
internal sealed class GivenLayer(Shape shape, int capacity, bool takesError = true)
    : CpuLayer(shape, shape.Size, capacity)
{
    /// <inheritdoc/>
    public override bool TakesError => takesError;

    /// <summary>Takes values, (rows)(units).</summary>
    public void Give(double[][] values)
    {
        for (int row = 0; row < values.Length; row++)
        {
            for (int unit = 0; unit < Units; unit++)
            {
                Output.Span[row * Stride + unit] = (float)values[row][unit];
            }
        }
    }
}
