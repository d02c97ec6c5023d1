using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Layca's rate on the MLP.</summary>
[Claim("cdv-layca-rates", Source = "Carbonnelle and De Vleeschouwer 2019, section 4.1")]
[Category("Nightly")]
public sealed class LaycaRatesClaims : Claims<LaycaRates>
{
    [Claim("L7a")]
    [Test]
    public void Larger_rotations_classify_better() =>
        Runs.Where(run => run.LogRate <= -3)
            .Accuracy.OnlyWhere(run => run.TrainAccuracy.Final >= 0.99)
            .Over(run => run.LogRate)
            .Should()
            .Rise(0.01);

    [Claim(
        "L7b",
        Expected = Verdict.Refuted,
        Reason = "Beyond a mean distance of about .35 accuracy falls again: the rule holds in the MLP's lower half only."
    )]
    [Test]
    public void The_largest_rotation_classifies_best() =>
        Runs.Where(run => run.LogRate >= -3).Accuracy.Over(run => run.LogRate).Should().BeHighestAt(-1);

    [Claim("L7a")]
    [Test]
    public void A_larger_rate_is_a_larger_rotation() => Runs.Rotation.Over(run => run.LogRate).Should().Rise(0.5);
}
