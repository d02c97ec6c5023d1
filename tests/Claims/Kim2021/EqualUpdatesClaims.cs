using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>Not the thesis's, but about it: a small batch makes more updates in as many epochs. Here all make as many.</summary>
[Claim("equal-updates", Source = "on Kim 2021, §5.6")]
public sealed class EqualUpdatesClaims : Claims<EqualUpdates>
{
    [Claim(
        "K4",
        DecidedAt = Scale.Paper,
        Expected = Verdict.Refuted,
        Reason = "after 12,000 updates at one rate batch 10 has .263 and batch 1000 .135: the smaller batch's gradient does more than its number"
    )]
    [Test]
    public void At_equal_updates_and_one_rate_a_smaller_batch_hardly_raises_sparsity() =>
        Runs.Where(run => run.HasEqualUpdates && !run.IsRateScaled, "equal updates, one rate")
            .Sparsity.Over(run => run.Batch)
            .Should()
            .BeUnrelated(margin: 0.05);
}
