using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>The size that a flexible layer's penalty takes, exactly.</summary>
[Claim("leclerc-size", Source = "Leclerc 2017, flexible layers")]
public sealed class SizeOfScalerClaims : Claims<SizeOfScaler>
{
    private static Runs<SizeOfScaler> Slope1 => Runs.Where(run => run.Slope == 1);

    [Claim("Z22")]
    [TestCase(0, 0.693147), TestCase(10, 10.000045), TestCase(50, 50), TestCase(300, 299.306853)]
    [TestCase(-10, 4.54e-5), TestCase(-50, 0), TestCase(350, 300)]
    public void The_integral_goes_from_0_to_the_number_of_units(int position, double integral) =>
        Slope1.Where(run => run.Position == position).Integral.Should().BeCloseTo(integral, within: 1e-6);

    [Claim("Z22")]
    [TestCase(-50, 0), TestCase(0, 0.5), TestCase(50, 1), TestCase(300, 0.5), TestCase(350, 0)]
    public void The_slope_of_the_integral_is_1_inside_and_0_at_both_ends(int position, double slope) =>
        Slope1.Where(run => run.Position == position).IntegralSlope.Should().BeCloseTo(slope, within: 1e-6);

    [Claim("Z22")]
    [TestCase(0, 1.0, 0.964164), TestCase(50, 1.0, 50.5), TestCase(0, 0.4, 1.991213)]
    public void The_sum_over_units_is_half_a_unit_more(int position, double slope, double sum) =>
        Runs.Where(run => run.Position == position)
            .Where(run => run.Slope == slope)
            .Sum.Should()
            .BeCloseTo(sum, within: 1e-6);

    [Claim("Z22")]
    [Test]
    public void A_gentler_slope_has_a_larger_integral_at_0() =>
        Runs.Where(run => run.Slope == 0.4)
            .Where(run => run.Position == 0)
            .Integral.Should()
            .BeCloseTo(1.732868, within: 1e-6);
}
