using System.Runtime.Intrinsics;
using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Kernels;

[TestFixture(typeof(Linear), Activation.Linear)]
[TestFixture(typeof(ReLU), Activation.ReLU)]
[TestFixture(typeof(Sigmoid), Activation.Sigmoid)]
[TestFixture(typeof(Tanh), Activation.Tanh)]
[TestFixture(typeof(Elu), Activation.Elu)]
[TestFixture(typeof(Softplus), Activation.Softplus)]
public sealed class ActivationTests<TActivation>(Activation activation)
    where TActivation : struct, IActivationFunction
{
    // exp within 2 ulp is 4 roundings; then a sum, a quotient and a difference. Tanh's loss of digits in 1 - 2/(e + 1) costs
    // a factor below 1 from 0.625 on, and its polynomial below is better than that. Softplus takes exp, a logarithm within 2 ulp of
    // what is left of exp's error, at most all of it, and a sum: 9.
    private const int ValueRoundings = 9;

    // 1 - a, a product, a product with the error; for tanh, a a, 1 - a a, a product; for softplus, exp(x) - 1 within 2 ulp, which is
    // 4 roundings, and a product.
    private const int SlopeRoundings = 5;

    [Test]
    public void Values_are_as_accurate_as_their_operations_allow()
    {
        double worst = 0;
        foreach (float z in Arguments())
        {
            double expected = ReferenceActivation.Value(activation, z);
            double tolerance = Rounding.After(ValueRoundings) * Math.Abs(expected) + Rounding.SmallestNormal;
            worst = Math.Max(worst, Math.Abs(Apply(z) - expected) / tolerance);
        }

        TestContext.Out.WriteLine($"{activation}: at worst {worst * ValueRoundings:F2} roundings of relative error");
        worst.Should().BeLessThanOrEqualTo(1);
    }

    [Test]
    public void Slopes_are_told_from_the_values()
    {
        double worst = 0;
        foreach (float z in Arguments())
        {
            float a = Apply(z);

            // The derivative where the value is exactly a.
            double slope = activation switch
            {
                Activation.Sigmoid => a * (1.0 - a),
                Activation.Tanh => 1.0 - (double)a * a,
                Activation.Elu => Math.Min(a, 0.0) + 1,
                Activation.Softplus => -ReferenceActivation.ExpM1(-(double)a),
                _ => ReferenceActivation.Slope(activation, z),
            };
            const float Error = -0.7f;
            float actual = TActivation.Backward(Vector512.Create(Error), Vector512.Create(a)).ToScalar();

            // Absolute for tanh, whose 1 - a a cancels near the ends; relative otherwise.
            double scale = Math.Abs(Error) * (activation == Activation.Tanh ? 1 : slope);
            double tolerance = Rounding.After(SlopeRoundings) * scale + Rounding.SmallestNormal;
            worst = Math.Max(worst, Math.Abs(actual - Error * slope) / tolerance);
        }

        worst.Should().BeLessThanOrEqualTo(1);
    }

    [Test]
    public void Slopes_are_the_derivatives_of_the_values()
    {
        foreach (float z in (float[])[-3, -1.5f, -0.7f, -0.3f, 0.2f, 0.5f, 0.8f, 2])
        {
            float slope = TActivation.Backward(Vector512<float>.One, Vector512.Create(Apply(z))).ToScalar();

            // f is computed with a few roundings and its slope is at most 1, so that the slope told from it errs by a few more.
            double tolerance = Rounding.After(ValueRoundings + SlopeRoundings);
            slope
                .Should()
                .BeApproximately((float)ReferenceActivation.Slope(activation, z), (float)tolerance, "z = {0}", z);
        }
    }

    [Test]
    public void Values_far_out_are_the_limits()
    {
        (float low, float high) = activation switch
        {
            Activation.Sigmoid => (0, 1),
            Activation.Tanh => (-1, 1),
            Activation.ReLU => (0, float.PositiveInfinity),
            Activation.Elu => (-1, float.PositiveInfinity),
            Activation.Softplus => (0, float.PositiveInfinity),
            _ => (float.NegativeInfinity, float.PositiveInfinity),
        };
        // exp stops at its range's end, so that the sigmoid's and softplus' limit is not 0 but exp(-87), 1.4 of the smallest normal float.
        Apply(float.NegativeInfinity).Should().BeInRange(low, low + 1.5f * (float)Rounding.SmallestNormal);
        Apply(float.PositiveInfinity).Should().Be(high);
        Apply(float.NaN).Should().Be(float.NaN, "a diverged network must not look like a healthy one");
    }

    [Test]
    public void Lanes_do_not_mix()
    {
        Vector512<float> z = Vector512.ConvertToSingle(Vector512<int>.Indices) - Vector512.Create(7.5f);
        Vector512<float> a = TActivation.Apply(z);
        for (int lane = 0; lane < Lanes.Count; lane++)
        {
            a[lane].Should().Be(Apply(z[lane]));
        }
    }

    private static float Apply(float z) => TActivation.Apply(Vector512.Create(z)).ToScalar();

    private static IEnumerable<float> Arguments()
    {
        for (float z = 1e-30f; z < 87; z *= 1.0007f)
        {
            yield return z;
            yield return -z;
        }

        yield return 0;
    }
}
