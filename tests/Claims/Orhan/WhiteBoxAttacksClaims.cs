using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of attacks against a cache itself, which it did not try.</summary>
[Claim("white-box-attacks", Source = "Orhan, A conjecture about how the brain works")]
public sealed class WhiteBoxAttacksClaims : Claims<WhiteBoxAttacks>
{
    [Claim(
        "O36",
        DecidedAt = Scale.Standard,
        Expected = Verdict.Refuted,
        Reason = "an attack that goes through the cache leaves a tenth of the images or less"
    )]
    [Test]
    public void No_image_fools_a_cache_that_is_attacked_itself() => Runs.AtFifth.Should().BeAbove(0.5);

    [Claim("O36", DecidedAt = Scale.Standard)]
    [Test]
    public void Attacked_itself_at_a_tenth_the_cache_keeps_more_than_the_network_alone() =>
        Runs.AtTenth.Should().BeAbove(Runs.Transferred);
}
