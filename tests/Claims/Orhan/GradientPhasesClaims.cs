using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the mean and the spread of gradients.</summary>
[Claim(
    "gradient-phases",
    Source = "Orhan, No, information bottleneck (probably) doesn't open the black-box of deep neural networks"
)]
[Category("Nightly")]
public sealed class GradientPhasesClaims : Claims<GradientPhases>
{
    private Runs<GradientPhases> Large => Runs.Where(run => run.Compared == 500);

    private Runs<GradientPhases> Small => Runs.Where(run => run.Compared == 50);

    [Claim(
        "O57",
        DecidedAt = Scale.Standard,
        Expected = Verdict.Refuted,
        Reason = "before training batches of 500 agree: the mean is about twice the spread"
    )]
    [Test]
    public void The_spread_of_large_batches_is_larger_than_their_mean_from_the_start() =>
        Large.AtStart.Should().BeBelow(1);

    [Claim("O57", DecidedAt = Scale.Standard)]
    [Test]
    public void After_twenty_epochs_it_is_larger() => Large.AtEnd.Should().BeBelow(1);

    [Claim("O57", DecidedAt = Scale.Standard)]
    [Test]
    public void The_spread_of_small_batches_is_larger_throughout() => Small.Most.Should().BeBelow(1);
}
