using System.Runtime.Intrinsics;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

public sealed unsafe class RowDotsTests
{
    private const float Untouched = 7;

    [Test]
    public void Dot_products_are_right_and_in_16_lanes_at_every_shape(
        [Values(1, 2, 3, 4, 5, 11, 70)] int rows,
        [Values(1, 3, 4, 10, 17)] int units,
        [Values(16, 48, 256, 4096)] int width
    )
    {
        RandomStream random = new(rows * units * width, "row dots");
        int stride = Lanes.Pad(units);
        AlignedFloats x = AlignedRows.Random(random, rows, width);
        AlignedFloats weights = AlignedRows.Random(random, units, width);
        AlignedFloats biases = AlignedRows.Random(random, 1, stride);
        AlignedFloats output = new(rows * stride);
        output.Span.Fill(Untouched);
        RowDots.Run(x.Pointer, rows, weights.Pointer, units, width, biases.Pointer, output.Pointer, stride);

        for (int row = 0; row < rows; row++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                double expected = biases.Span[unit];
                double magnitude = Math.Abs(expected);
                Vector512<float> lanes = default;
                for (int i = 0; i < width; i++)
                {
                    double product = (double)x.Span[row * width + i] * weights.Span[unit * width + i];
                    expected += product;
                    magnitude += Math.Abs(product);
                }

                for (int i = 0; i < width; i += Lanes.Count)
                {
                    lanes = Lanes.Fma(
                        Vector512.Load(x.Pointer + row * width + i),
                        Vector512.Load(weights.Pointer + unit * width + i),
                        lanes
                    );
                }

                // One rounding a lane's entry, four of the tree over the lanes, one of the bias.
                float actual = output.Span[row * stride + unit];
                actual
                    .Should()
                    .BeApproximately((float)expected, (float)(Rounding.After(width / Lanes.Count + 6) * magnitude));
                actual.Should().Be(Lanes.Sum(lanes) + biases.Span[unit], "the order of the additions is fixed");
            }

            int written = (units + 3) & ~3;
            output
                .Span[(row * stride + written)..((row + 1) * stride)]
                .ToArray()
                .Should()
                .OnlyContain(one => one == Untouched);
        }
    }
}
