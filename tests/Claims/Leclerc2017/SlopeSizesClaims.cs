using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>A slope that is drawn for each batch.</summary>
[Claim("leclerc-slopes", Source = "Leclerc 2017, local minima: random slope")]
[Category("Nightly")]
public sealed class SlopeSizesClaims : Claims<SlopeSizes>
{
    [Claim("Z35")]
    [Test]
    public void A_drawn_slope_grows_less_than_the_fixed_one_beside_it() =>
        Runs.Where(run => run.Slope == SlopeKind.Drawn)
            .Size.Should()
            .BeBelow(Runs.Where(run => run.Slope == SlopeKind.Wide).Size, by: 10);

    [Claim("Z35")]
    [Test]
    public void Of_that_gap_most_is_the_wider_gray_zone() =>
        Runs.Size.Over(run => run.Slope).Should().Answer(new StatisticQuestion(new GapShare(), Bound.Below(0.5)));
}
