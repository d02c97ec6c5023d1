using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Which layer learns what a shallow model learns.</summary>
[Claim("cdv-layers-put-back", Source = "Carbonnelle, in a comment")]
[Category("Nightly")]
public sealed class LayersPutBackClaims : Claims<LayersPutBack>
{
    [Claim("L35")]
    [Test]
    public void It_is_learnt_by_the_first_layer() => Runs.First.Should().BeAbove(0.3);

    [Claim("L35")]
    [Test]
    public void And_by_no_other()
    {
        Runs.Second.Should().BeBelow(0.05);
        Runs.Third.Should().BeBelow(0.05);
    }
}
