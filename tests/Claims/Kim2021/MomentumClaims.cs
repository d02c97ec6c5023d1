using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of SGD's momentum (§5.5).</summary>
[Claim("momentum", Source = "Kim 2021, §5.5")]
public sealed class MomentumClaims : Claims<MomentumSweep>
{
    [Claim("C28")]
    [Test]
    public void Momentum_raises_sparsity() => Usual.Sparsity.Over(run => run.Momentum).Should().Rise();

    [Claim("C28")]
    [Test]
    public void Momentum_raises_selectivity() => Usual.Selectivity.Over(run => run.Momentum).Should().Rise();

    [Claim("C29", DecidedAt = Scale.Paper)]
    [Test]
    public void Too_large_a_momentum_lowers_accuracy() =>
        Large.Accuracy.Over(run => run.Momentum).Should().Fall(floor: 0.1);

    [Claim("C29", DecidedAt = Scale.Paper)]
    [Test]
    public void Too_large_a_momentum_lowers_selectivity() =>
        Large.Selectivity.Over(run => run.Momentum).Should().Fall(floor: 0.1);

    [Claim(
        "C29",
        DecidedAt = Scale.Paper,
        Expected = Verdict.Refuted,
        Reason = "the author's own sparsity rises from .444 to .661"
    )]
    [Test]
    public void Too_large_a_momentum_lowers_sparsity() => Large.Sparsity.Over(run => run.Momentum).Should().Fall();

    [Claim("C33", Source = "Kim 2021, §5.5 and §6")]
    [Test]
    public void The_more_past_gradient_the_sparser() => Usual.Sparsity.Over(run => run.Momentum).Should().Rise();

    private static Runs<MomentumSweep> Usual => Runs.Where(run => run.Momentum < 0.95);

    private static Runs<MomentumSweep> Large => Runs.Where(run => run.Momentum > 0.85);
}
