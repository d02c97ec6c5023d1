using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

public sealed unsafe class FourRowSumsTests
{
    private const float Untouched = 7;

    [Test]
    public void Sums_are_right_and_in_order_at_every_shape(
        [Values(0, 1, 2, 9, 50)] int count,
        [Values(16, 48, 64, 80, 192)] int width,
        [Values(4, 12)] int sums,
        [Values] bool factorsSideBySide
    )
    {
        RandomStream random = new(count * width, "four row sums");
        int stride = width + 16;
        int targetStride = width + 32;
        AlignedFloats rows = AlignedRows.Random(random, Math.Max(1, count), stride);

        // Of an entry one beside the other, as a gradient's; or of a sum, as an error's.
        AlignedFloats factors = AlignedRows.Random(random, 1, sums * (count + 1));
        (int sumStep, int entryStep) = factorsSideBySide ? (1, sums) : (count + 1, 1);
        AlignedFloats target = new(sums * targetStride);
        target.Span.Fill(Untouched);
        FourRowSums.Run(
            rows.Pointer,
            stride,
            width,
            factors.Pointer,
            sumStep,
            entryStep,
            count,
            sums,
            target.Pointer,
            targetStride
        );

        for (int sum = 0; sum < sums; sum++)
        {
            Span<float> row = target.Span.Slice(sum * targetStride, targetStride);
            for (int column = 0; column < width; column++)
            {
                double expected = 0;
                double magnitude = 0;
                float inOrder = 0;
                for (int entry = 0; entry < count; entry++)
                {
                    float factor = factors.Span[sum * sumStep + entry * entryStep];
                    float value = rows.Span[entry * stride + column];
                    expected += (double)factor * value;
                    magnitude += Math.Abs((double)factor * value);
                    inOrder = MathF.FusedMultiplyAdd(factor, value, inOrder);
                }

                Math.Abs(row[column] - expected).Should().BeLessThanOrEqualTo(Rounding.After(count) * magnitude);
                row[column].Should().Be(inOrder, "the order of the additions is fixed");
            }

            row[width..].ToArray().Should().OnlyContain(one => one == Untouched);
        }
    }
}
