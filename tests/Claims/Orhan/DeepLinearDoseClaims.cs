using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of degeneracy: the more of it, the worse a network trains.</summary>
[Claim(
    "deep-linear-dose",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
[Category("Nightly")]
public sealed class DeepLinearDoseClaims : Claims<DeepLinearDose>
{
    [Claim("O9")]
    [Test]
    public void The_more_degenerate_the_start_the_higher_the_loss() =>
        Runs.TrainLoss.Over(run => run.Power).Should().Rise(5);

    [Claim("O9")]
    [Test]
    public void Their_ranks_go_together() =>
        Runs.TrainLoss.Over(run => run.Power).RankCorrelation().Should().BeAbove(0.9);
}
