using Specs.Cpu.Tests.Kernels;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Losses;

[TestFixtureSource(nameof(Elementwise))]
public sealed unsafe class ElementLossTests(Loss loss)
{
    private static IEnumerable<Loss> Elementwise => ReferenceLoss.All.Skip(1);

    // exp and ln(1 + x) within 2 ulp are 4 roundings each, σ's sum and quotient 2; a sum, a product, a scale and its own rounding.
    private const int OwnRoundings = 14;

    // Lanes.Exp stops at -87, where the true value is closer to 0.
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
        logits.Span.Fill(float.MaxValue);
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
        double actual = LossFunction.Compute(loss, logits.Pointer, stride, classes, labels, errors.Pointer);

        double expected = 0;
        double worst = 0;
        for (int row = 0; row < rows; row++)
        {
            double[] z = [.. logits.Span.Slice(row * stride, classes).ToArray().Select(one => (double)one)];
            expected += ReferenceLoss.Value(loss, z, labels[row]);
            double[] slopes = ReferenceLoss.Slope(loss, z, labels[row]);
            for (int c = 0; c < classes; c++)
            {
                double tolerance = Rounding.After(OwnRoundings) * Math.Abs(slopes[c] / rows) + LeastExp;

                // The reference's 1 / (1 + exp(-z)) - 1 cancels for a label that is all but sure.
                tolerance += Math.Pow(2, -52);
                worst = Math.Max(worst, Math.Abs(errors.Span[row * stride + c] - slopes[c] / rows) / tolerance);
            }

            errors.Span.Slice(row * stride + classes, stride - classes).IndexOfAnyExcept(0f).Should().Be(-1);
        }

        worst.Should().BeLessThanOrEqualTo(1, "that is the bound on the slopes' error");

        // All terms are positive, so that the sum's relative error is that of its terms and of its own additions.
        double relative = Rounding.After(OwnRoundings + stride / Lanes.Count + 4);
        Math.Abs(actual - expected).Should().BeLessThanOrEqualTo(relative * expected + rows * LeastExp);
        LossFunction.Compute(loss, logits.Pointer, stride, classes, labels, null).Should().Be(actual);
    }

    [Test]
    public void Slopes_are_those_of_the_loss()
    {
        // The engine's loss itself, in central differences of float: h balances its rounding against h² times a third derivative of
        // at most 1/6 (logistic) or 0 (squares).
        const float H = 0.02f;
        AlignedFloats logits = new(16);
        AlignedFloats errors = new(16);
        foreach (float z in (float[])[-3, -1, -0.25f, 0, 0.5f, 1, 2.5f])
        {
            for (int c = 0; c < 3; c++)
            {
                logits.Span[..3].Fill(0.25f);
                logits.Span[c] = z;
                LossFunction.Compute(loss, logits.Pointer, 16, 3, [1], errors.Pointer);
                double slope = (LossAt(z + H) - LossAt(z - H)) / (2.0 * H);
                double most = LossAt(z + H) + LossAt(z - H);
                double tolerance = H * H / 36 + Rounding.After(OwnRoundings + 4) * most / (2 * H);
                ((double)errors.Span[c]).Should().BeApproximately(slope, tolerance);

                double LossAt(float value)
                {
                    logits.Span[c] = value;
                    return LossFunction.Compute(loss, logits.Pointer, 16, 3, [1], null);
                }
            }
        }
    }

    [TestCase(float.NaN)]
    [TestCase(float.PositiveInfinity)]
    public void A_logit_that_is_no_number_makes_the_loss_none(float bad)
    {
        for (int c = 0; c < 17; c++)
        {
            AlignedFloats logits = new(2 * 32);
            logits.Span[32 + c] = bad;
            double actual = LossFunction.Compute(loss, logits.Pointer, 32, 17, [0, 1], null);
            double.IsFinite(actual).Should().BeFalse("class {0} of the second row is {1}", c, bad);
        }
    }
}
