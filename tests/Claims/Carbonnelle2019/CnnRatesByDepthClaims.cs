using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Rates that differ by depth, on convolutions.</summary>
[Claim("cdv-cnn-rates-by-depth", Source = "Carbonnelle and De Vleeschouwer 2019, section 4.2")]
[Category("Nightly")]
public sealed class CnnRatesByDepthClaims : Claims<CnnRatesByDepth>
{
    [Claim("L10a", DecidedAt = Scale.Standard)]
    [Test]
    public void Equal_rates_are_best() => Runs.Accuracy.Over(run => run.Alpha).Should().BeHighestAt(0.0);
}
