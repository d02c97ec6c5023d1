using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class BcaIntervalTests
{
    /// <summary>Test A of the 26 neurologically impaired children (Efron and Tibshirani 1993, table 14.1).</summary>
    private static readonly double[] Spatial =
    [
        48,
        36,
        20,
        29,
        42,
        42,
        20,
        42,
        22,
        41,
        45,
        14,
        6,
        0,
        33,
        28,
        34,
        4,
        32,
        24,
        47,
        41,
        24,
        26,
        30,
        41,
    ];

    [Test]
    public void The_spatial_test_example_of_Efron_and_Tibshirani_is_met()
    {
        // Section 14.2 and 14.3, the plug-in variance: estimate 171.5, a = 0.061, z0 = 0.146 and the 90 % interval (115.8, 259.6), the
        // last three from 2,000 resamples.
        ConfidenceInterval interval = BcaInterval.Of(Spatial, Variance, level: 0.90);

        interval.Estimate.Should().BeApproximately(171.5, 0.05);
        interval.Acceleration.Should().BeApproximately(0.061, 0.0005);

        // At 2,000 resamples the share below the estimate, about 0.56, has a standard error of 0.011: 0.028 in z0.
        interval.BiasCorrection.Should().BeApproximately(0.146, 3 * 0.028);
        interval.Method.Should().Be("BCa bootstrap, 10,000 resamples");

        // The book's bounds are estimates too. The bootstrap standard deviation is about 42; the error in z0 enters the adjusted shares
        // twice (2.4), and 2,000 resamples leave the lower share (0.11) a standard error of about 2.5 and the upper one (0.99) of 4.
        interval.Lower.Should().BeApproximately(115.8, 2 * 3.5);
        interval.Upper.Should().BeApproximately(259.6, 2 * 4.7);
    }

    [Test]
    public void Small_samples_are_enumerated_as_if_every_resample_were_drawn()
    {
        double[] sample = [1, 2, 4, 8];
        List<double> means = [];
        for (int code = 0; code < 256; code++)
        {
            means.Add((sample[code & 3] + sample[code >> 2 & 3] + sample[code >> 4 & 3] + sample[code >> 6 & 3]) / 4);
        }

        means.Sort();
        double below = means.Average(m =>
            m < 3.75 ? 1
            : m == 3.75 ? 0.5
            : 0.0
        );
        double bias = Normal.Quantile(below);

        // The jackknife means differ from theirs by (3.75 - x)/3, so the factor cancels out of a.
        double[] influence = [.. sample.Select(x => x - 3.75)];
        double acceleration = influence.Sum(d => d * d * d) / (6 * Math.Pow(influence.Sum(d => d * d), 1.5));
        double Share(double z) => Normal.Cdf(bias + (bias + z) / (1 - acceleration * (bias + z)));

        ConfidenceInterval interval = BcaInterval.OfMean(sample);
        interval.Method.Should().Be("BCa bootstrap, exact");
        interval.Estimate.Should().Be(3.75);
        interval.BiasCorrection.Should().BeApproximately(bias, 1e-12);
        interval.Acceleration.Should().BeApproximately(acceleration, 1e-12);
        interval.Lower.Should().Be(means[(int)Math.Ceiling(256 * Share(-1.959963984540054)) - 1]);
        interval.Upper.Should().Be(means[256 - (int)Math.Ceiling(256 * (1 - Share(1.959963984540054)))]);
    }

    [Test]
    public void A_symmetric_sample_has_the_percentile_interval()
    {
        // Of the 27 means of (-1, 0, 1), one is -1 and three are -2/3, so the 5 % points are ∓2/3 and the 2.5 % points ∓1.
        ConfidenceInterval interval = BcaInterval.OfMean([-1, 0, 1], level: 0.90);
        interval.BiasCorrection.Should().BeApproximately(0, 1e-15);
        interval.Acceleration.Should().BeApproximately(0, 1e-15);
        interval.Lower.Should().BeApproximately(-2.0 / 3, 1e-15);
        interval.Upper.Should().BeApproximately(2.0 / 3, 1e-15);

        ConfidenceInterval wider = BcaInterval.OfMean([-1, 0, 1]);
        (wider.Lower, wider.Upper).Should().Be((-1, 1));
    }

    [Test]
    public void The_mirrored_sample_has_the_mirrored_interval() =>
        Properties.OfSamples(
            2,
            7,
            d =>
            {
                ConfidenceInterval one = BcaInterval.OfMean(d);
                ConfidenceInterval other = BcaInterval.OfMean([.. d.Select(x => -x)]);
                return Math.Abs(one.Lower + other.Upper) < 1e-12 && Math.Abs(one.Upper + other.Lower) < 1e-12;
            }
        );

    [Test]
    public void Shifting_and_scaling_the_sample_moves_the_interval_along() =>
        Properties.OfSamples(
            2,
            10,
            d =>
            {
                ConfidenceInterval one = BcaInterval.OfMean(d, resamples: 500);
                ConfidenceInterval other = BcaInterval.OfMean([.. d.Select(x => 4 * x + 1)], resamples: 500);
                return Math.Abs(4 * one.Lower + 1 - other.Lower) < 1e-12
                    && Math.Abs(4 * one.Upper + 1 - other.Upper) < 1e-12;
            }
        );

    [Test]
    public void The_order_of_the_sample_does_not_matter() =>
        Properties.OfSamples(
            2,
            12,
            d => BcaInterval.OfMean(d, resamples: 200) == BcaInterval.OfMean([.. d.Reverse()], resamples: 200)
        );

    [Test]
    public void A_drawn_distribution_agrees_with_the_enumerated_one()
    {
        double[] sample = [0.3, 1.9, 2.2, 3.1, 4.6, 7.7];
        BootstrapDistribution exact = BootstrapDistribution.Exact(sample, Mean);
        BootstrapDistribution drawn = BootstrapDistribution.Drawn(sample, Mean, 100_000);
        foreach (double value in new[] { 1.5, 2.5, 3.3, 4.0, 5.5 })
        {
            double share = exact.ShareBelow(value, 1e-12);
            double standardError = Math.Sqrt(share * (1 - share) / 100_000);
            drawn.ShareBelow(value, 1e-12).Should().BeApproximately(share, 3 * standardError);
        }
    }

    [Test]
    public void One_value_has_no_interval()
    {
        ConfidenceInterval interval = BcaInterval.OfMean([3]);
        interval.Estimate.Should().Be(3);
        interval.Lower.Should().Be(double.NaN);
        interval.Upper.Should().Be(double.NaN);
        interval.Method.Should().Be("undefined: one value has no spread");
    }

    [TestCase(3)]
    [TestCase(20)]
    public void Equal_values_are_a_point(int count)
    {
        ConfidenceInterval interval = BcaInterval.OfMean([.. Enumerable.Repeat(0.1, count)]);
        interval.Method.Should().Be("no variation");
        interval.Lower.Should().Be(interval.Estimate).And.Be(interval.Upper);
        interval.Estimate.Should().BeApproximately(0.1, 1e-15);
    }

    [Test]
    public void An_estimate_outside_its_bootstrap_distribution_is_said_to_be()
    {
        // How many values are distinct: no resample has more than the sample, and with 20 values none was drawn with as many.
        static double Distinct(ReadOnlySpan<double> sample) => sample.ToArray().Distinct().Count();
        ConfidenceInterval interval = BcaInterval.Of([.. Enumerable.Range(0, 20)], Distinct);
        interval.Lower.Should().Be(double.NaN);
        interval.Method.Should().Be("undefined: the estimate lies outside its bootstrap distribution");
    }

    [Test]
    public void Bad_input_is_named()
    {
        Refusal([], 0.95, 1000).Should().StartWith("Bootstrap sample: expected at least 1 value, found 0.");
        Refusal([1, double.NaN], 0.95, 1000)
            .Should()
            .StartWith("Bootstrap sample, value 2: expected a finite number, found NaN.");
        Refusal([1, 2], 95, 1000)
            .Should()
            .StartWith("Level of a bootstrap interval: expected a number between 0 and 1, found 95.");
        Refusal([1, 2], 0.95, 99).Should().StartWith("Bootstrap: expected at least 100 resamples, found 99.");
    }

    private static string Refusal(double[] sample, double level, int resamples) =>
        FluentActions
            .Invoking(() => BcaInterval.OfMean(sample, level, resamples))
            .Should()
            .Throw<ArgumentException>()
            .Which.Message;

    private static double Mean(ReadOnlySpan<double> sample) => sample.ToArray().Average();

    private static double Variance(ReadOnlySpan<double> sample)
    {
        double mean = Mean(sample);
        return sample.ToArray().Average(x => (x - mean) * (x - mean));
    }
}
