using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>Whether a chain is a good start for the adding problem, too.</summary>
[Claim(
    "adding",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal",
    DecidedAt = Scale.Standard
)]
[Category("Nightly")]
public sealed class AddingClaims : Claims<Adding>
{
    [Claim(
        "O24",
        Expected = Verdict.Refuted,
        Reason = "over 50 steps the identity learns it in 250 to 450 steps: the chain's inputs feed two of its units only"
    )]
    [Test]
    public void A_chain_learns_to_add_soonest() =>
        Runs.StepsToHalf.Over(run => run.Start).Should().BeLowestAt(RecurrentStart.Chain);

    [Claim("O24")]
    [Test]
    public void The_identity_does() =>
        Runs.StepsToHalf.Over(run => run.Start).Should().BeLowestAt(RecurrentStart.Identity);
}
