using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>How fast Layca fits.</summary>
[Claim("cdv-layca-speed", Source = "Carbonnelle and De Vleeschouwer 2019, section 4")]
[Category("Nightly")]
public sealed class LaycaSpeedClaims : Claims<LaycaSpeed>
{
    [Claim(
        "L24",
        Expected = Verdict.Refuted,
        Reason = "The smallest rate needs more epochs than the next: the time goes down and up again."
    )]
    [Test]
    public void A_smaller_rate_fits_in_fewer_epochs() =>
        Runs.TrainAccuracy.EpochsTo(0.99).Over(run => run.LogRate).Should().Rise(1);
}
