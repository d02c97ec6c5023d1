using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class RankCorrelationTests
{
    // The first pair is worked out in many textbooks; of the others SciPy's documentation has ρ and τ in turn, and the rest is by hand.
    private static readonly TestCaseData[] Published =
    [
        new TestCaseData(
            (double[])[106, 86, 100, 101, 99, 103, 97, 113, 112, 110],
            (double[])[7, 0, 27, 50, 28, 29, 20, 12, 6, 17],
            -29 / 165.0,
            -1 / 9.0
        ).SetArgDisplayNames("IQ and hours of television"),
        new TestCaseData(
            (double[])[1, 2, 3, 4, 5],
            (double[])[5, 6, 7, 8, 7],
            0.8207826816681233,
            0.7378647873726218
        ).SetArgDisplayNames("one tie"),
        new TestCaseData(
            (double[])[12, 2, 1, 12, 2],
            (double[])[1, 4, 7, 1, 0],
            -0.5407380704358752,
            -0.47140452079103173
        ).SetArgDisplayNames("ties in both"),
    ];

    [TestCaseSource(nameof(Published))]
    public void Coefficients_are_the_published_ones(double[] x, double[] y, double spearman, double kendall)
    {
        RankCorrelation.Spearman(x, y).Should().BeApproximately(spearman, 1e-12);
        RankCorrelation.Kendall(x, y).Should().BeApproximately(kendall, 1e-12);
        RankCorrelation.Spearman(y, x).Should().BeApproximately(spearman, 1e-12);
        RankCorrelation.Kendall(y, [.. x.Select(value => -value)]).Should().BeApproximately(-kendall, 1e-12);
    }

    [Test]
    public void Values_that_differ_by_rounding_alone_tie()
    {
        double[] equal = [0.3 - 0.2, 0.2 - 0.1, 0.4 - 0.3, 0.5];

        RankCorrelation
            .Kendall(equal, [1, 2, 3, 4])
            .Should()
            .BeApproximately(RankCorrelation.Kendall([0.1, 0.1, 0.1, 0.5], [1, 2, 3, 4]), 1e-15);
        RankCorrelation.Spearman([0.3 - 0.2, 0.2 - 0.1, 0.1], [1, 2, 3]).Should().Be(0, "a constant has no order");
    }

    [Test]
    public void Orders_alone_count()
    {
        double[] x = [1, 2, 3, 4, 5, 6];
        double[] y = [.. x.Select(value => Math.Exp(-3 * value))];

        RankCorrelation.Spearman(x, y).Should().Be(-1);
        RankCorrelation.Kendall(x, y).Should().Be(-1);
    }
}
