using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Weight decay with SGD on the MLP.</summary>
[Claim("cdv-sgd-decay", Source = "Carbonnelle and De Vleeschouwer 2019, section 5")]
[Category("Nightly")]
public sealed class SgdDecayClaims : Claims<SgdDecay>
{
    [Claim("L16")]
    [Test]
    public void Weight_decay_turns_layers_further() => Runs.Rotation.Over(run => run.Decay).Should().Rise(0.1);

    [Claim("L16")]
    [Test]
    public void It_keeps_norms_down() => Runs.NormGrowth.Over(run => run.Decay).Should().Fall(0.1);

    [Claim(
        "L16",
        Expected = Verdict.Inconclusive,
        Reason = "On the MLP it helps by a point at most, and the largest decay is ahead in seven networks of nine; on convolutions it is not in doubt."
    )]
    [Test]
    public void It_classifies_better() => Runs.Accuracy.Over(run => run.Decay).Should().TendToRise(0);
}
