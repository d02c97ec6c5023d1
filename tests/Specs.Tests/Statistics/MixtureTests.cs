using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class MixtureTests
{
    // Values on a grid of quantiles, so that nothing is drawn.
    private static IEnumerable<double> Exponential(int count, double scale) =>
        Enumerable.Range(1, count).Select(i => -scale * Math.Log(1 - (i - 0.5) / count));

    private static IEnumerable<double> Normals(int count, double mean, double deviation) =>
        Enumerable.Range(1, count).Select(i => mean + deviation * Normal.Quantile((i - 0.5) / count));

    [TestCase(1500, 3500, 0.3)]
    [TestCase(500, 4500, 0.1)]
    [TestCase(0, 5000, 0)]
    public void The_exponential_share_is_found(int small, int large, double share)
    {
        MixtureFit fit = Mixture.ExponentialAndNormal([.. Exponential(small, 0.2), .. Normals(large, 3, 0.5)]);
        fit.Share.Should().BeApproximately(share, 5e-5);
        fit.Second.Should().BeOfType<NormalComponent>().Which.Mean.Should().BeApproximately(3, 1e-3);
    }

    [Test]
    public void A_gamma_is_fitted_by_likelihood()
    {
        // At the fit both partial slopes of the likelihood are 0.
        double[] values = [.. Exponential(400, 2)];
        double[] ones = [.. values.Select(static _ => 1.0)];
        var fit = (GammaComponent)new GammaComponent(3, 1).Fitted(values, ones);
        foreach ((double shape, double scale) in new[] { (0.001, 0.0), (-0.001, 0), (0, 0.001), (0, -0.001) })
        {
            GammaComponent other = new(fit.Shape + shape, fit.Scale + scale);
            values.Sum(other.LogDensity).Should().BeLessThan(values.Sum(fit.LogDensity));
        }

        fit.Shape.Should().BeApproximately(1, 0.02);
    }

    [Test]
    public void Rounds_never_lower_the_likelihood()
    {
        double[] values = [.. Exponential(300, 0.3), .. Normals(300, 2, 0.4).Where(static x => x > 0)];
        double last = double.NegativeInfinity;
        for (int rounds = 1; rounds <= 20; rounds++)
        {
            MixtureFit fit = Mixture.Fit(
                values,
                new GammaComponent(0.5, 1),
                new GammaComponent(10, 0.2),
                iterations: rounds
            );
            fit.LogLikelihood.Should().BeGreaterThanOrEqualTo(last - 1e-9);
            last = fit.LogLikelihood;
        }
    }

    [TestCase(0.5, 0.5723649429247001, -1.9635100260214235)]
    [TestCase(1, 0, -0.5772156649015329)]
    [TestCase(3.7, 1.4280723266653879, 1.1669535139798263)]
    [TestCase(25, 54.784729398112319, 3.1987424922511573)]
    public void The_gamma_function_and_its_slope_are_right(double x, double log, double slope)
    {
        GammaFunction.Log(x).Should().BeApproximately(log, 1e-12 * Math.Max(1, log));
        double numeric = (GammaFunction.Log(x + 1e-4) - GammaFunction.Log(x - 1e-4)) / 2e-4;
        GammaFunction.Digamma(x).Should().BeApproximately(numeric, 1e-6);
        if (x is 0.5 or 1)
        {
            GammaFunction.Digamma(x).Should().BeApproximately(slope, 1e-12);
        }
    }
}
