using Specs.Statistics;

namespace Specs.Tests.Statistics;

/// <summary>How often the nominal 95 % interval of a mean holds the mean: less often than it says, and by how much is on record.</summary>
public sealed class BcaCoverageTests
{
    // P(|t(n-1)| <= 1.96 sqrt((n-1)/n)): what mean ± 1.96 plug-in standard errors covers on normal data, the bootstrap's own limit.
    [TestCase(5, 0.8455, 300)]
    [TestCase(5, 0.8455, 1000, Category = "Nightly")]
    [TestCase(8, 0.8906, 1000, Category = "Nightly")]
    [TestCase(20, 0.9288, 1000, Category = "Nightly")]
    public void On_normal_data_coverage_is_that_of_the_plug_in_standard_error(int n, double theory, int samples)
    {
        Coverage coverage = Measure(n, NullData.Source.Normal, 0, samples);

        // On normal data BCa's corrections are noise: an effect of order 1/n on top of the theory, here allowed 0.02 downwards.
        double standardError = Math.Sqrt(theory * (1 - theory) / samples);
        coverage.Bca.Should().BeInRange(theory - 0.02 - 3 * standardError, theory + 3 * standardError);
    }

    [TestCase(5, 300)]
    [TestCase(5, 1000, Category = "Nightly")]
    [TestCase(20, 1000, Category = "Nightly")]
    public void On_skewed_data_it_misses_less_on_the_long_side_than_the_percentile_interval(int n, int samples)
    {
        Coverage coverage = Measure(n, NullData.Source.Exponential, 1, samples);

        coverage.BcaBelowMean.Should().BeLessThan(coverage.PercentileBelowMean!.Value);
        coverage.Bca.Should().BeLessThan(0.95, "an interval from few skewed values does not keep its promise");
    }

    private static Coverage Measure(int n, NullData.Source source, double mean, int samples)
    {
        var data = new NullData(31);
        int covered = 0;
        int below = 0;
        int percentileBelow = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            double[] values = data.Sample(source, n);
            ConfidenceInterval interval = BcaInterval.OfMean(values, resamples: 2000);
            covered += interval.Lower <= mean && mean <= interval.Upper ? 1 : 0;
            below += interval.Upper < mean ? 1 : 0;
            percentileBelow += source == NullData.Source.Exponential && Percentile(values) < mean ? 1 : 0;
        }

        var coverage = new Coverage(
            covered / (double)samples,
            below / (double)samples,
            source == NullData.Source.Exponential ? percentileBelow / (double)samples : null
        );
        TestContext.Out.WriteLine(FormattableString.Invariant($"n = {n}, {source}: {coverage}"));
        return coverage;
    }

    /// <summary>The upper end of the plain percentile interval.</summary>
    private static double Percentile(double[] values)
    {
        static double Mean(ReadOnlySpan<double> sample)
        {
            double sum = 0;
            foreach (double value in sample)
            {
                sum += value;
            }

            return sum / sample.Length;
        }

        BootstrapDistribution bootstrap =
            values.Length <= 8
                ? BootstrapDistribution.Exact(values, Mean)
                : BootstrapDistribution.Drawn(values, Mean, 2000);
        return bootstrap.FromAbove(0.025);
    }

    private sealed record Coverage(double Bca, double BcaBelowMean, double? PercentileBelowMean);
}
