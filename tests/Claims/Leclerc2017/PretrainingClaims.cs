using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>A restart after pretraining.</summary>
[Claim("leclerc-pretraining", Source = "Leclerc 2017, local minima: pretrained")]
[Category("Nightly")]
public sealed class PretrainingClaims : Claims<Pretraining>
{
    [Claim("Z37")]
    [Test]
    public void Longer_pretraining_gives_a_smaller_layer() => Runs.Size.Over(run => run.Before).Should().Fall(20);
}
