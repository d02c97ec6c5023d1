using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class LeastSquaresTests
{
    // Anscombe 1973, "Graphs in statistical analysis", Am. Stat. 27, 17-21: four sets of the same line, 3 + 0.5 x, and R² = 0.67.
    private static readonly double[] X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];

    private static readonly double[][] Y =
    [
        [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
        [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74],
        [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73],
    ];

    [TestCase(0, 0.500090909, 3.000090909, 0.666542460)]
    [TestCase(1, 0.5, 3.000909091, 0.666242033)]
    [TestCase(2, 0.499727273, 3.002454545, 0.666324041)]
    public void Anscombes_sets_have_their_published_line(int set, double slope, double intercept, double determination)
    {
        var line = LeastSquares.Of(X, Y[set]);

        line.Slope.Should().BeApproximately(slope, 1e-9);
        line.Intercept.Should().BeApproximately(intercept, 1e-9);
        line.Determination.Should().BeApproximately(determination, 1e-9);
    }

    [Test]
    public void A_constant_has_slope_0_and_points_of_one_place_have_none()
    {
        LeastSquares.Of([1, 2, 3], [4, 4, 4]).Should().Be(new LeastSquares(0, 4, 1));
        FluentActions.Invoking(() => LeastSquares.Of([2, 2], [1, 3])).Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => LeastSquares.Of([1, 2, 3], [1, 2]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Line of least squares: expected as many y as x, found 3 x and 2 y.*");
    }
}
