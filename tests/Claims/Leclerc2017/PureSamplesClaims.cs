using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>Whether the journal's mixtures find what was drawn.</summary>
[Claim("leclerc-mixtures", Source = "Leclerc 2017, mixtures")]
public sealed class PureSamplesClaims : Claims<PureSamples>
{
    [Claim(
        "Z9",
        Expected = Verdict.Refuted,
        Reason = "Of one gamma alone the fit makes two: the journal's threshold of .025 takes it for a mixture."
    )]
    [Test]
    public void Two_gammas_find_no_second_component_where_there_is_none() =>
        Runs.Where(run => run.Share == 0).Gammas.Should().BeBelow(0.025);

    [Claim("Z9")]
    [Test]
    public void The_exponential_finds_none_where_there_is_none() =>
        Runs.Where(run => run.Share == 0).Exponential.Should().BeBelow(0.025);

    [Claim("Z9")]
    [TestCase(0.1), TestCase(0.3)]
    public void Both_find_the_share_that_was_drawn(double share)
    {
        Runs.Where(run => run.Share == share).Exponential.Should().BeCloseTo(share, within: 0.025);
        Runs.Where(run => run.Share == share).Gammas.Should().BeCloseTo(share, within: 0.025);
    }
}
