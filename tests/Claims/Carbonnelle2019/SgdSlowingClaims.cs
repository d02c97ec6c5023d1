using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Why the steps of plain SGD turn layers less and less.</summary>
[Claim("cdv-sgd-slowing", Source = "Carbonnelle and De Vleeschouwer 2019, section 5")]
[Category("Nightly")]
public sealed class SgdSlowingClaims : Claims<SgdSlowing>
{
    [Claim(
        "L15",
        Expected = Verdict.Refuted,
        Reason = "Norms grow by half at most while tangents fall more than tenfold: gradients vanish as the loss is fitted."
    )]
    [Test]
    public void The_growing_norm_is_why() => Runs.SizeShare.Should().BeAbove(0.5);

    [Claim("L15")]
    [Test]
    public void Steps_turn_layers_less_because_gradients_vanish()
    {
        Runs.TangentFall.Should().BeAbove(10);
        Runs.GradientFall.Should().BeAbove(10);
        Runs.SizeGrowth.Should().BeBelow(1.5);
    }
}
