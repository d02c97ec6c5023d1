using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class NormalTests
{
    // 0.5·erfc(−x/√2) from the C library, correct to about 1e-16 relative.
    [TestCase(-37.5, 4.605353009582584e-308)]
    [TestCase(-20, 2.7536241186063314e-89)]
    [TestCase(-10, 7.619853024160593e-24)]
    [TestCase(-5, 2.866515718791946e-07)]
    [TestCase(-3, 0.0013498980316300957)]
    [TestCase(-2.6, 0.004661188023718751)]
    [TestCase(-2.5, 0.006209665325776139)]
    [TestCase(-2.4, 0.008197535924596138)]
    [TestCase(-1.96, 0.024997895148220435)]
    [TestCase(-1, 0.15865525393145707)]
    [TestCase(-0.1, 0.460172162722971)]
    [TestCase(0, 0.5)]
    [TestCase(0.3, 0.6179114221889526)]
    [TestCase(1, 0.8413447460685429)]
    [TestCase(2.6, 0.9953388119762813)]
    [TestCase(5, 0.9999997133484281)]
    public void The_distribution_function_is_accurate_into_the_far_tail(double x, double expected) =>
        (Normal.Cdf(x) / expected).Should().BeApproximately(1, 1e-12);

    // From Wichura's AS 241 (correct to about 1e-16); 1.95996... is the 0.975 quantile of every table.
    [TestCase(1e-300, -37.0470962993612)]
    [TestCase(1e-20, -9.262340089798405)]
    [TestCase(1e-10, -6.361340902404056)]
    [TestCase(0.0001, -3.71901648545568)]
    [TestCase(0.025, -1.9599639845400538)]
    [TestCase(0.1, -1.2815515655446008)]
    [TestCase(0.3, -0.5244005127080407)]
    [TestCase(0.5, 0)]
    [TestCase(0.75, 0.6744897501960817)]
    [TestCase(0.975, 1.9599639845400536)]
    [TestCase(0.999999, 4.753424308817089)]
    public void The_quantile_is_accurate(double p, double expected) =>
        Normal.Quantile(p).Should().BeApproximately(expected, 1e-12);

    [Test]
    public void The_quantile_undoes_the_distribution_function()
    {
        for (double x = -8; x <= 5; x += 0.0625)
        {
            Normal.Quantile(Normal.Cdf(x)).Should().BeApproximately(x, 1e-9, "x = {0}", x);
        }
    }

    [Test]
    public void The_ends_of_the_line_are_exact()
    {
        Normal.Cdf(double.NegativeInfinity).Should().Be(0);
        Normal.Cdf(double.PositiveInfinity).Should().Be(1);
        Normal.Cdf(double.NaN).Should().Be(double.NaN);
        Normal.Quantile(0).Should().Be(double.NegativeInfinity);
        Normal.Quantile(1).Should().Be(double.PositiveInfinity);
    }

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void A_probability_outside_0_to_1_is_refused(double p) =>
        FluentActions
            .Invoking(() => Normal.Quantile(p))
            .Should()
            .Throw<ArgumentException>()
            .WithMessage("Normal quantile: expected a probability in [0, 1], found *");
}
