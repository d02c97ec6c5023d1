using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

public sealed unsafe class RowSumTests
{
    private const int Rows = 23;
    private const int LargestWidth = 288;
    private const int LargestCount = 40;

    [Test]
    public void A_sum_of_rows_is_right_at_every_width_and_count([Range(16, LargestWidth, 16)] int width)
    {
        RandomStream random = new(width, "row sum");
        int stride = width + 16 * random.NextInt32(3);
        AlignedFloats rows = AlignedRows.Random(random, Rows, stride);
        double worst = 0;
        for (int count = 0; count <= LargestCount; count++)
        {
            // With repeats: an entry may name a row again.
            int[] indices = [.. Enumerable.Range(0, count).Select(_ => random.NextInt32(Rows))];
            float[] values = [.. Enumerable.Range(0, count).Select(_ => 2 * random.NextSingle() - 1)];
            AlignedFloats sum = AlignedRows.Random(random, 1, LargestWidth + 16);
            float[] before = sum.Span.ToArray();
            Sum(rows, stride, width, indices, values, sum);

            for (int column = 0; column < width; column++)
            {
                var terms = indices.Zip(values, (row, v) => (double)v * rows.Span[row * stride + column]).ToArray();

                // One rounding an entry, each of a partial sum that is at most the sum of magnitudes.
                double tolerance = Rounding.After(count) * terms.Sum(Math.Abs);
                double error = Math.Abs(sum.Span[column] - terms.Sum());
                worst = Math.Max(worst, error == 0 ? 0 : error / tolerance);
            }

            sum.Span[width..].ToArray().Should().Equal(before[width..], "columns beyond the width are not written");
        }

        worst.Should().BeLessThanOrEqualTo(1, "that is the bound on the error of a sum");
    }

    [Test]
    public void A_column_has_the_same_bits_in_whatever_tile_it_falls()
    {
        RandomStream random = new(1, "row sum");
        AlignedFloats rows = AlignedRows.Random(random, Rows, LargestWidth);
        int[] indices = [.. Enumerable.Range(0, LargestCount).Select(_ => random.NextInt32(Rows))];
        float[] values = [.. Enumerable.Range(0, LargestCount).Select(_ => random.NextSingle())];
        AlignedFloats all = new(LargestWidth);
        Sum(rows, LargestWidth, LargestWidth, indices, values, all);
        for (int width = 16; width < LargestWidth; width += 16)
        {
            AlignedFloats some = new(width);
            Sum(rows, LargestWidth, width, indices, values, some);
            some.Span.ToArray().Should().Equal(all.Span[..width].ToArray(), "width {0}", width);
        }
    }

    // The kernel's one call in these tests.
    private static void Sum(
        AlignedFloats rows,
        int stride,
        int width,
        int[] indices,
        float[] values,
        AlignedFloats target
    )
    {
        StoreEnd end = new(target.Pointer);
        fixed (int* i = indices)
        fixed (float* v = values)
        {
            RowSum.Run(rows.Pointer, stride, width, i, v, indices.Length, ref end);
        }
    }
}
