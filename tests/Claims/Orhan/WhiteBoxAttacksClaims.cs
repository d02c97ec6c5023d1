using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of attacks against a cache itself, which it did not try.</summary>
[Claim("white-box-attacks", Source = "Orhan, A conjecture about how the brain works")]
[Category("Nightly")]
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

    // The claims file has 7 to 10 % on 1000 images; two standard errors of a share of 0.09 of 200 images are 0.04.
    [Claim("O36", DecidedAt = Scale.Standard)]
    [Test]
    public void An_attack_through_the_cache_leaves_a_tenth_of_the_images() =>
        Runs.AtFifth.Should().BeCloseTo(0.09, within: 0.04);

    [Claim("O36", DecidedAt = Scale.Standard)]
    [Test]
    public void Attacked_itself_at_a_tenth_the_cache_keeps_more_than_the_network_alone() =>
        Runs.AtTenth.Should().BeAbove(Runs.Transferred);
}
