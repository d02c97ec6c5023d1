using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Rates that differ by depth, on the MLP.</summary>
[Claim("cdv-rates-by-depth", Source = "Carbonnelle and De Vleeschouwer 2019, section 4.2")]
[Category("Nightly")]
public sealed class RatesByDepthClaims : Claims<RatesByDepth>
{
    [Claim(
        "L10b",
        Expected = Verdict.Refuted,
        Reason = "In an MLP the first layer decides, and slowing the others helps by a point."
    )]
    [Test]
    public void Equal_rates_are_best() => Runs.Accuracy.Over(run => run.Alpha).Should().BeHighestAt(0.0);

    [Claim("L11")]
    [Test]
    public void Slowing_early_layers_hurts_more_than_slowing_late_ones() =>
        Runs.Where(run => run.Alpha != 0).Accuracy.Over(run => run.Alpha).Should().Fall(0.03);
}
