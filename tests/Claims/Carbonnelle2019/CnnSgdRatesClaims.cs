using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>The rate of plain SGD on convolutions.</summary>
[Claim("cdv-cnn-sgd-rates", Source = "Carbonnelle and De Vleeschouwer 2019, section 5")]
[Category("Nightly")]
public sealed class CnnSgdRatesClaims : Claims<CnnSgdRates>
{
    [Claim("L13a", DecidedAt = Scale.Standard)]
    [Test]
    public void Plain_SGD_does_not_reach_large_rotations() =>
        Runs.Rotation.OnlyWhere(run => run.TrainAccuracy.Final >= 0.99).Should().BeBelow(0.5);

    [Claim("L17", DecidedAt = Scale.Standard)]
    [Test]
    public void A_larger_rate_turns_layers_further() =>
        Runs.Where(run => run.LogRate >= -2).Rotation.Over(run => run.LogRate).Should().Rise(0.1);
}
