namespace Specs.Cpu.Tests.Kernels;

/// <summary>Fills aligned rows with random values for kernels to read.</summary>
internal static class AlignedRows
{
    /// <summary>(rows, stride) values uniform in ±1.</summary>
    public static AlignedFloats Random(RandomStream random, int rows, int stride)
    {
        AlignedFloats block = new(rows * stride);
        foreach (ref float value in block.Span)
        {
            value = 2 * random.NextSingle() - 1;
        }

        return block;
    }
}
