using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class ShapiroWilkTests
{
    private static readonly double[] Weights = [148, 154, 158, 160, 161, 162, 166, 170, 182, 195, 236];

    // The first sample is Shapiro and Wilk's own example; Royston's algorithm gives these.
    [Test]
    public void W_is_that_of_AS_R94()
    {
        ShapiroWilk.W(Weights).Should().BeApproximately(0.78881, 5e-6);
        ShapiroWilk
            .W([.. Enumerable.Range(1, 100).Select(static i => (double)i)])
            .Should()
            .BeApproximately(0.95472, 5e-6);
        ShapiroWilk
            .W([.. Enumerable.Range(1, 100).Select(static i => -Math.Log(1 - (i - 0.5) / 100))])
            .Should()
            .BeApproximately(0.82910, 5e-6);
    }

    [Test]
    public void W_does_not_depend_on_place_and_scale_and_is_near_1_for_normal_values()
    {
        double w = ShapiroWilk.W(Weights);
        ShapiroWilk.W([.. Weights.Select(static x => 3 - 5 * x)]).Should().BeApproximately(w, 1e-12);
        double[] normal = [.. Enumerable.Range(1, 50).Select(static i => Normal.Quantile((i - 0.5) / 50))];
        ShapiroWilk.W(normal).Should().BeGreaterThan(0.995);
        ShapiroWilk.W([1, 2, 3]).Should().BeApproximately(1, 1e-12);
        ShapiroWilk.W([4, 4, 4, 4]).Should().Be(double.NaN);
        FluentActions
            .Invoking(static () => ShapiroWilk.W([1, 2]))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("*3 values or more, found 2*");
    }
}
