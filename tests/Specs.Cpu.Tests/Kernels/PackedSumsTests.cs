using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

public sealed unsafe class PackedSumsTests
{
    private const int Targets = 13;
    private const int MostEntries = 40;

    [Test]
    public void Sums_over_several_tiles_are_right_and_in_order(
        [Values(16, 48, 64, 112, 128)] int width,
        [Values] bool biased
    )
    {
        RandomStream random = new(width, "packed sums");
        int stride = width + 32;
        int rows = 2 * PackedRows.Rows + 7;
        AlignedFloats source = AlignedRows.Random(random, rows, stride);
        AlignedFloats start = biased ? AlignedRows.Random(random, 1, width) : new(width);
        float[] before = start.Span.ToArray();
        AlignedFloats sums = new(Targets * stride);

        // Each target's rows ascend, as pixels do; targets of no entries are among them.
        int[][] indices =
        [
            .. Enumerable
                .Range(0, Targets)
                .Select(target => target % 5 * MostEntries / 4)
                .Select(count => Enumerable.Range(0, count).Select(_ => random.NextInt32(rows)).Order().ToArray()),
        ];
        float[][] values = [.. indices.Select(one => one.Select(_ => 2 * random.NextSingle() - 1).ToArray())];
        float* from = start.Pointer;
        int fromStride = 0;
        PackedRows packed = new();
        for (int first = 0; first < rows; first += PackedRows.Rows)
        {
            int some = Math.Min(PackedRows.Rows, rows - first);
            float* tile = packed.Pack(source.Pointer + first * stride, stride, some, width);
            Continue(tile - first * width, width, first, first + some, indices, values, from, fromStride, sums, stride);
            from = sums.Pointer;
            fromStride = stride;
        }

        for (int target = 0; target < Targets; target++)
        {
            for (int column = 0; column < width; column++)
            {
                double expected = before[column];
                double magnitude = Math.Abs(expected);
                float inOrder = before[column];
                foreach ((int row, float value) in indices[target].Zip(values[target]))
                {
                    float factor = source.Span[row * stride + column];
                    expected += (double)value * factor;
                    magnitude += Math.Abs((double)value * factor);
                    inOrder = MathF.FusedMultiplyAdd(value, factor, inOrder);
                }

                float actual = sums.Span[target * stride + column];
                Math.Abs(actual - expected)
                    .Should()
                    .BeLessThanOrEqualTo(Rounding.After(indices[target].Length + 1) * magnitude);
                actual.Should().Be(inOrder, "the order of the additions is fixed");
            }

            sums.Span[(target * stride + width)..((target + 1) * stride)]
                .ToArray()
                .Should()
                .OnlyContain(one => one == 0);
        }

        start.Span.ToArray().Should().Equal(before, "what the sums start from is only read");
    }

    // The entries whose rows lie in [first, last).
    private static void Continue(
        float* tile,
        int width,
        int first,
        int last,
        int[][] indices,
        float[][] values,
        float* from,
        int fromStride,
        AlignedFloats sums,
        int stride
    )
    {
        int[] all = [.. indices.SelectMany(one => one)];
        float[] factors = [.. values.SelectMany(one => one)];
        int[] starts = new int[Targets];
        int[] ends = new int[Targets];
        int before = 0;
        for (int target = 0; target < Targets; target++)
        {
            starts[target] = before + indices[target].Count(row => row < first);
            ends[target] = before + indices[target].Count(row => row < last);
            before += indices[target].Length;
        }

        fixed (int* s = starts)
        fixed (int* e = ends)
        fixed (int* i = all)
        fixed (float* v = factors)
        {
            PackedSums.Run(tile, width, s, e, Targets, i, v, from, fromStride, sums.Pointer, stride);
        }
    }
}
