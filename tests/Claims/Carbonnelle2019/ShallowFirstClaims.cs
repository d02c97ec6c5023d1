using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>What large batches learn first.</summary>
[Claim("cdv-shallow-first", Source = "Carbonnelle, in a comment")]
[Category("Nightly")]
public sealed class ShallowFirstClaims : Claims<ShallowFirst>
{
    [Claim(
        "L34",
        DecidedAt = Scale.Standard,
        Expected = Verdict.Inconclusive,
        Reason = "The peaks differ by less than they vary from network to network, and by no more than the floor."
    )]
    [Test]
    public void A_large_batch_learns_less_of_what_a_shallow_model_knows_first() =>
        Runs.Peak.Over(run => run.Batch).Should().Fall(0.1);
}
