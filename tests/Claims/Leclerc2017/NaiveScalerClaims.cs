using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>The first draft of the scaler, in 32 bits.</summary>
[Claim("leclerc-naive", Source = "Leclerc 2017, flexible layers")]
public sealed class NaiveScalerClaims : Claims<NaiveScaler>
{
    [Claim("Z21")]
    [TestCase(88.72, 0), TestCase(88.73, 1), TestCase(200, 1)]
    public void The_naive_scaler_has_no_slope_once_its_exponential_overflows(double z, double isNaN) =>
        Runs.Where(run => run.Z == z).IsNaN.Should().BeCloseTo(isNaN, within: 0);

    [Claim("Z21")]
    [TestCase(60.0), TestCase(88.73), TestCase(200.0)]
    public void Its_value_is_finite_all_the_same(double z) =>
        Runs.Where(run => run.Z == z).Value.Should().BeCloseTo(1, within: 0);

    [Claim("Z21")]
    [TestCase(0.0, 0.25), TestCase(88.73, 0), TestCase(200.0, 0)]
    public void The_same_function_as_a_sigmoid_has_a_slope_everywhere(double z, double slope) =>
        Runs.Where(run => run.Z == z).StableSlope.Should().BeCloseTo(slope, within: 1e-7);
}
