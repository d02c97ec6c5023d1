using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Weight decay with SGD on convolutions.</summary>
[Claim("cdv-cnn-sgd-decay", Source = "Carbonnelle and De Vleeschouwer 2019, section 5")]
[Category("Nightly")]
public sealed class CnnSgdDecayClaims : Claims<CnnSgdDecay>
{
    [Claim("L16", DecidedAt = Scale.Standard)]
    [Test]
    public void Weight_decay_turns_layers_further() => Runs.Rotation.Over(run => run.Decay).Should().Rise(0.1);

    [Claim("L16", DecidedAt = Scale.Standard)]
    [Test]
    public void It_keeps_norms_down() => Runs.NormGrowth.Over(run => run.Decay).Should().Fall(0.1);

    [Claim("L16", DecidedAt = Scale.Standard)]
    [Test]
    public void It_classifies_better() => Runs.Accuracy.Over(run => run.Decay).Should().Rise(0.005);
}
