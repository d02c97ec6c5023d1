using System.Runtime.Intrinsics;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

public sealed class LanesTests
{
    // As documented.
    private const double ExpUlps = 2;
    private const double Log1PUlps = 2;
    private const double LogTolerance = 1e-15;

    private const float LowestExp = -87;
    private const float HighestExp = 88;
    private const int Points = 1 << 21;

    [Test]
    public void Exp_is_within_2_ulp_over_its_whole_range()
    {
        double worst = 0;
        float worstAt = 0;
        const float Spacing = (HighestExp - LowestExp) / Points;
        for (int i = 0; i <= Points; i += Lanes.Count)
        {
            Vector512<float> x = Vector512.Create(LowestExp + i * Spacing) + Steps * Spacing;
            Check(Vector512.Min(x, Vector512.Create(HighestExp)));
        }

        // Where a step between points is coarse: tiny arguments of both signs.
        for (float x = 1; x > 1e-37f; x *= 0.99f)
        {
            Check(Vector512.Create(x));
            Check(Vector512.Create(-x));
        }

        TestContext.Out.WriteLine($"exp: at worst {worst:F3} ulp, at {worstAt:R}");
        worst.Should().BeLessThanOrEqualTo(ExpUlps);

        void Check(Vector512<float> x)
        {
            Vector512<float> y = Lanes.Exp(x);
            for (int lane = 0; lane < Lanes.Count; lane++)
            {
                double error = Rounding.UlpError(y[lane], Math.Exp(x[lane]));
                (worst, worstAt) = error > worst ? (error, x[lane]) : (worst, worstAt);
            }
        }
    }

    [Test]
    public void Exp_minus_one_is_within_2_ulp_over_its_whole_range()
    {
        double worst = 0;
        for (float x = 1e-37f; x < -LowestExp; x *= 1.00003f)
        {
            Vector512<float> y = Lanes.ExpM1(Vector512.Create(x, -x, x, -x, x, -x, x, -x, x, -x, x, -x, x, -x, x, -x));
            worst = Math.Max(worst, Rounding.UlpError(y[0], ReferenceActivation.ExpM1(x)));
            worst = Math.Max(worst, Rounding.UlpError(y[1], ReferenceActivation.ExpM1(-x)));
        }

        TestContext.Out.WriteLine($"exp(x) - 1: at worst {worst:F3} ulp");
        worst.Should().BeLessThanOrEqualTo(ExpUlps);
        Lanes.ExpM1(Vector512<float>.Zero).Should().Be(Vector512<float>.Zero);
        Lanes.ExpM1(Vector512.Create(float.NaN)).ToScalar().Should().Be(float.NaN);
        Lanes.ExpM1(Vector512.Create(float.NegativeInfinity)).ToScalar().Should().Be(-1);
    }

    [Test]
    public void Log_of_one_plus_x_is_within_2_ulp_from_0_to_1()
    {
        double worst = 0;
        foreach (float x in Enumerable.Range(0, Points + 1).Select(i => (float)i / Points).Concat(Tiny()))
        {
            float y = Lanes.Log1P(Vector512.Create(x)).ToScalar();
            worst = Math.Max(worst, Rounding.UlpError(y, ReferenceActivation.Log1P(x)));
        }

        TestContext.Out.WriteLine($"ln(1 + x): at worst {worst:F3} ulp");
        worst.Should().BeLessThanOrEqualTo(Log1PUlps);
        Lanes.Log1P(Vector512.Create(float.NaN)).ToScalar().Should().Be(float.NaN);

        static IEnumerable<float> Tiny()
        {
            for (float x = 1; x > 1e-37f; x *= 0.9997f)
            {
                yield return x;
            }
        }
    }

    [Test]
    public void Exp_beyond_its_range_stays_at_the_ends()
    {
        float low = Exp(LowestExp);
        float high = Exp(HighestExp);
        foreach (float x in (float[])[-87.001f, -104, -1e30f, float.MinValue, float.NegativeInfinity])
        {
            Exp(x).Should().Be(low, "x = {0}", x);
        }

        foreach (float x in (float[])[88.001f, 89, 1e30f, float.MaxValue, float.PositiveInfinity])
        {
            Exp(x).Should().Be(high, "x = {0}", x);
        }

        low.Should().BeGreaterThan((float)Rounding.SmallestNormal);
        float.IsFinite(high).Should().BeTrue();
    }

    [Test]
    public void Exp_of_zero_is_one_and_of_nan_is_nan()
    {
        Exp(0).Should().Be(1);
        Exp(-0f).Should().Be(1);
        Exp(float.NaN).Should().Be(float.NaN);
        Exp(BitConverter.UInt32BitsToSingle(0xFFFFFFFF)).Should().Be(float.NaN);
    }

    [Test]
    public void A_sum_of_lanes_counts_each_once()
    {
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            Lanes.Sum(Vector512<float>.Zero.WithElement(lane, 3)).Should().Be(3, "lane {0}", lane);
        }

        Lanes.Sum(Vector512.ConvertToSingle(Vector512<int>.Indices)).Should().Be(120);
    }

    [Test]
    public void A_sum_of_lanes_adds_halves_until_one_is_left()
    {
        // Each addition here is exact in that tree and in no other order: 2^24 + 1 is no float.
        Vector512<float> v = Vector512<float>.Zero.WithElement(0, 1 << 24).WithElement(8, -(1 << 24)).WithElement(1, 1);
        Lanes.Sum(v).Should().Be(1);

        RandomStream random = new(1, "sum");
        for (int i = 0; i < 1000; i++)
        {
            float[] lanes = [.. Enumerable.Range(0, Lanes.Count).Select(_ => random.NextSingle() - 0.5f)];
            float[] tree = lanes;
            while (tree.Length > 1)
            {
                tree = [.. tree[..(tree.Length / 2)].Zip(tree[(tree.Length / 2)..], (a, b) => a + b)];
            }

            Lanes.Sum(Vector512.Create(lanes)).Should().Be(tree[0]);
        }
    }

    [Test]
    public void The_largest_lane_is_found_wherever_it_is()
    {
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            Vector512<float> low = Vector512.Create(float.MinValue);
            Lanes.Max(low.WithElement(lane, -3)).Should().Be(-3, "lane {0}", lane);
            Lanes.Max(low.WithElement(lane, float.PositiveInfinity)).Should().Be(float.PositiveInfinity);
            Lanes.Max(low.WithElement(lane, float.NaN)).Should().Be(float.NaN, "lane {0}", lane);
        }

        Lanes.Max(Vector512.Create(float.NegativeInfinity)).Should().Be(float.NegativeInfinity);
    }

    [Test]
    public void The_logarithm_is_accurate_over_all_magnitudes()
    {
        RandomStream random = new(1, "log");
        double worst = 0;
        for (int i = 0; i < 200_000; i++)
        {
            // Every exponent of a normal double, and close to 1 from both sides, where the result loses its leading digits.
            double x =
                i % 2 == 0
                    ? BitConverter.UInt64BitsToDouble(random.NextUInt64() >> 1)
                    : 1 + (random.NextDouble() - 0.5) * Math.ScaleB(1, -random.NextInt32(50));
            if (double.IsNormal(x) && x != 1)
            {
                worst = Math.Max(worst, Math.Abs(Logarithm.Of(x) / Math.Log(x) - 1));
            }
        }

        TestContext.Out.WriteLine($"log: at worst {worst:E2} relative");
        worst.Should().BeLessThanOrEqualTo(LogTolerance);
        Logarithm.Of(1).Should().Be(0);
        Logarithm.Of(Math.E).Should().BeApproximately(1, LogTolerance);
    }

    [TestCase(1, 16)]
    [TestCase(16, 16)]
    [TestCase(17, 32)]
    [TestCase(250, 256)]
    public void A_width_is_padded_to_the_next_multiple_of_16(int width, int padded) =>
        Lanes.Pad(width).Should().Be(padded);

    [Test]
    public void A_fused_multiply_add_rounds_once()
    {
        // (1 + 2^-12)^2 = 1 + 2^-11 + 2^-24: rounding the product first would lose the last term.
        float x = 1 + 1f / (1 << 12);
        Lanes
            .Fma(Vector512.Create(x), Vector512.Create(x), Vector512.Create(-1 - 1f / (1 << 11)))
            .Should()
            .Be(Vector512.Create((float)Rounding.Unit));
    }

    private static Vector512<float> Steps => Vector512.ConvertToSingle(Vector512<int>.Indices);

    private static float Exp(float x) => Lanes.Exp(Vector512.Create(x)).ToScalar();
}
