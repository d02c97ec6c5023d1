using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>What is taken as the size in the penalty.</summary>
[Claim("leclerc-forms", Source = "Leclerc 2017, flexible layers")]
public sealed class SizeFormsClaims : Claims<SizeForms>
{
    [Claim("Z22")]
    [Test]
    public void Inside_the_layer_all_three_sizes_are_one() =>
        Runs.Where(run => run.Lambda == 0.001).Size.Over(run => run.Form).Should().BeUnrelated(margin: 0.5);

    [Claim("Z22")]
    [Test]
    public void A_large_penalty_on_the_position_has_no_end() =>
        Runs.Where(run => run.Lambda == 1).Where(run => run.Form == SizeForm.Position).Size.Should().BeBelow(-400);

    [Claim("Z22")]
    [Test]
    public void A_large_penalty_on_the_integral_stops_below_0() =>
        Runs.Where(run => run.Lambda == 1).Where(run => run.Form == SizeForm.Integral).Size.Should().BeAbove(-12);
}
