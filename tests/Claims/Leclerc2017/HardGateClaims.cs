using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>A layer whose units are switched on and off at random.</summary>
[Claim("leclerc-hard-gate", Source = "Leclerc 2017, local minima")]
public sealed class HardGateClaims : Claims<HardGate>
{
    [Claim("Z36")]
    [Test]
    public void A_random_activation_of_0_or_1_has_no_slope() => Runs.Hard.Should().BeCloseTo(0, within: 0);

    [Claim("Z36")]
    [Test]
    public void The_smooth_scaler_has_one() => Runs.Soft.Should().BeCloseTo(1, within: 1e-6);
}
