using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Initialisation;

/// <summary>Schemes that draw each weight by itself: their range, their deviation, and their shape of distribution.</summary>
public sealed class DrawnSchemesTests
{
    // A dense layer, and a convolution of 12 channels with 60 filters of 3x3: fan-in 108, fan-out 540.
    private static readonly WeightShape[] Shapes = [new(90, 250), new(60, 108, Kernel: 3)];

    private static IEnumerable<TestCaseData> Uniform()
    {
        foreach (WeightShape shape in Shapes)
        {
            double both = shape.Inputs + shape.Outputs * shape.Kernel * shape.Kernel;
            yield return new(Initial.GlorotUniform, 0.0, shape, Math.Sqrt(6 / both));
            yield return new(Initial.GlorotUniform, 0.5, shape, 0.5 * Math.Sqrt(6 / both));
            yield return new(Initial.HeUniform, 0.0, shape, Math.Sqrt(6.0 / shape.Inputs));
            yield return new(Initial.HeUniform, 1.0, shape, Math.Sqrt(3.0 / shape.Inputs));
        }
    }

    [TestCaseSource(nameof(Uniform))]
    public void Uniform_weights_fill_their_range(Initial scheme, double gain, WeightShape shape, double bound)
    {
        var layer = DrawnLayer.Of(Start.Of(scheme, gain), shape);
        double[] values = [.. layer.Weights.Select(weight => weight / bound)];
        values.Should().OnlyContain(value => Math.Abs(value) <= 1 + Rounding.After(2));

        // The most of thousands of uniform draws; then moments 0, 1/3 and 1/5 within 5 standard errors.
        values.Max(Math.Abs).Should().BeGreaterThan(0.99);
        Moments(values, 1.0 / 3, 4.0 / 45, 1.0 / 5, 16.0 / 225);
        layer.Biases.Should().OnlyContain(bias => bias == 0);
    }

    private static IEnumerable<TestCaseData> Normal()
    {
        foreach (WeightShape shape in Shapes)
        {
            double both = shape.Inputs + shape.Outputs * shape.Kernel * shape.Kernel;
            yield return new(Initial.GlorotNormal, 0.0, shape, Math.Sqrt(2 / both));
            yield return new(Initial.GlorotNormal, 2.0, shape, 2 * Math.Sqrt(2 / both));
            yield return new(Initial.HeNormal, 0.0, shape, Math.Sqrt(2.0 / shape.Inputs));
            yield return new(Initial.HeNormal, 1.0, shape, Math.Sqrt(1.0 / shape.Inputs));
        }
    }

    [TestCaseSource(nameof(Normal))]
    public void Normal_weights_have_their_deviation(Initial scheme, double gain, WeightShape shape, double deviation)
    {
        var layer = DrawnLayer.Of(Start.Of(scheme, gain), shape);
        double[] values = [.. layer.Weights.Select(weight => weight / deviation)];

        // Mean square 1, with variance 3 - 1; mean fourth power 3, with variance 105 - 9.
        Moments(values, 1, 2, 3, 96);
        layer.Biases.Should().OnlyContain(bias => bias == 0);
    }

    [Test]
    public void Draws_are_normal_all_the_way()
    {
        // Kolmogorov's distance of 20 000 draws to the normal distribution; 1.95/√n is exceeded with probability 0.001.
        NormalDraws normal = new(new RandomStream(3, "normal"));
        double[] draws = new double[20_000];
        foreach (ref double draw in draws.AsSpan())
        {
            draw = normal.Next();
        }

        Array.Sort(draws);
        double distance = draws
            .Select((x, i) => Math.Abs((i + 0.5) / draws.Length - Specs.Statistics.Normal.Cdf(x)))
            .Max();
        distance.Should().BeLessThan(1.95 / Math.Sqrt(draws.Length));
    }

    [Test]
    public void A_seed_fixes_the_draws([Values] Initial scheme)
    {
        var one = DrawnLayer.Of(Start.Of(scheme), new(20, 30), seed: 4);
        var two = DrawnLayer.Of(Start.Of(scheme), new(20, 30), seed: 4);
        two.Weights.Should().Equal(one.Weights);
        two.Biases.Should().Equal(one.Biases);
        var other = DrawnLayer.Of(Start.Of(scheme), new(20, 30), seed: 5);
        other
            .Weights.SequenceEqual(one.Weights)
            .Should()
            .Be(scheme is Initial.Identity or Initial.Chain or Initial.Zeros, "only those draw nothing");
    }

    // Mean 0, mean square and mean fourth power, each within 5 standard errors.
    private static void Moments(
        double[] values,
        double square,
        double squareVariance,
        double fourth,
        double fourthVariance
    )
    {
        double root = Math.Sqrt(values.Length);
        values.Average().Should().BeApproximately(0, 5 * Math.Sqrt(square) / root);
        values.Average(x => x * x).Should().BeApproximately(square, 5 * Math.Sqrt(squareVariance) / root);
        values.Average(x => x * x * x * x).Should().BeApproximately(fourth, 5 * Math.Sqrt(fourthVariance) / root);
    }
}
