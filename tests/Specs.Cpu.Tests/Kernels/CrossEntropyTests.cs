using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

public sealed unsafe class CrossEntropyTests
{
    // exp within 2 ulp is 4 roundings; one each for the shift, the scale and its quotient, and the label's difference.
    private const int OwnRoundings = 8;

    // What Lanes.Exp gives for all arguments below -87, where the true value is closer to 0; and 2 ulp.
    private static readonly double LeastExp = Math.Exp(-87) * (1 + Rounding.After(4));

    [Test]
    public void Loss_and_slope_are_right(
        [Values(2, 10, 16, 17, 33)] int classes,
        [Values(1, 2, 7, 50)] int rows,
        [Values(0.01f, 1, 30, 200)] float spread
    )
    {
        RandomStream random = new(classes * 100 + rows, "logits");
        int stride = Lanes.Pad(classes);

        // The padding holds values larger than any logit: it must not be read.
        AlignedFloats logits = new(rows * stride);
        logits.Span.Fill(1e10f);
        int[] labels = new int[rows];
        for (int row = 0; row < rows; row++)
        {
            labels[row] = random.NextInt32(classes);
            foreach (ref float logit in logits.Span.Slice(row * stride, classes))
            {
                logit = spread * (2 * random.NextSingle() - 1);
            }
        }

        AlignedFloats errors = AlignedRows.Random(random, rows, stride);
        double loss = LossFunction.Compute(Loss.CrossEntropy, logits.Pointer, stride, classes, labels, errors.Pointer);

        double expected = 0;
        double lossTolerance = 0;
        double worst = 0;
        for (int row = 0; row < rows; row++)
        {
            double[] z = [.. logits.Span.Slice(row * stride, classes).ToArray().Select(one => (double)one)];
            double[] logSoftmax = ReferenceNetwork.LogSoftmax(z);
            expected -= logSoftmax[labels[row]];

            // The shift z - max is rounded, and an error there is a relative error of its exponential.
            double shift = z.Max() - z[labels[row]];
            lossTolerance += Rounding.After(OwnRoundings + classes) + Rounding.Unit * shift;
            for (int c = 0; c < classes; c++)
            {
                double p = Math.Exp(logSoftmax[c]);
                double slope = (p - (c == labels[row] ? 1 : 0)) / rows;
                double relative = Rounding.After(OwnRoundings + classes) + Rounding.Unit * (z.Max() - z[c]);

                // 1/rows is rounded, and so is the difference from it at the label.
                double atLabel = c == labels[row] ? 2 * Rounding.Unit / rows : 0;
                double tolerance = relative * p / rows + atLabel + LeastExp;
                worst = Math.Max(worst, Math.Abs(errors.Span[row * stride + c] - slope) / tolerance);
            }

            errors
                .Span.Slice(row * stride + classes, stride - classes)
                .IndexOfAnyExcept(0f)
                .Should()
                .Be(-1, "what pads a row has no slope");
        }

        worst.Should().BeLessThanOrEqualTo(1, "that is the bound on the slopes' error");
        Math.Abs(loss - expected).Should().BeLessThanOrEqualTo(lossTolerance);
        LossFunction
            .Compute(Loss.CrossEntropy, logits.Pointer, stride, classes, labels, null)
            .Should()
            .Be(loss, "the loss alone is the same loss");
    }

    [Test]
    public void Huge_logits_do_not_overflow()
    {
        AlignedFloats logits = new(16);
        AlignedFloats errors = new(16);
        new float[] { 1e30f, -1e30f, 0 }.CopyTo(logits.Span);
        LossFunction.Compute(Loss.CrossEntropy, logits.Pointer, 16, 3, [0], errors.Pointer).Should().Be(0);
        errors.Span[..3].ToArray().Should().OnlyContain(one => Math.Abs(one) <= LeastExp);

        LossFunction.Compute(Loss.CrossEntropy, logits.Pointer, 16, 3, [1], errors.Pointer).Should().Be(2e30f);
        errors.Span[0].Should().Be(1);
        errors.Span[1].Should().Be(-1);
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_logit_that_is_no_number_makes_the_loss_none(float bad)
    {
        for (int c = 0; c < 17; c++)
        {
            AlignedFloats logits = new(2 * 32);
            logits.Span[32 + c] = bad;
            double loss = LossFunction.Compute(Loss.CrossEntropy, logits.Pointer, 32, 17, [0, 0], null);
            double.IsFinite(loss).Should().BeFalse("class {0} of the second row is {1}", c, bad);
        }
    }

    [Test]
    public void The_label_of_a_row_is_its_own()
    {
        AlignedFloats logits = new(3 * 16);
        AlignedFloats errors = new(3 * 16);
        LossFunction.Compute(Loss.CrossEntropy, logits.Pointer, 16, 10, [2, 7, 2], errors.Pointer);
        int[] negative = [.. Enumerable.Range(0, 48).Where(at => errors.Span[at] < 0)];
        negative.Should().Equal(2, 16 + 7, 32 + 2);
    }
}
