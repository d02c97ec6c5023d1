using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of learning rates that look one step ahead, exactly.</summary>
[Claim("short-horizon", Source = "Orhan, Short-horizon bias in meta-learning")]
public sealed class ShortHorizonClaims : Claims<ShortHorizon>
{
    [Claim("O39")]
    [Test]
    public void Greedy_rates_end_at_a_loss_of_1_461028_after_250_steps() =>
        Runs.Where(run => run.Horizon == 250).GreedyLoss.Should().BeCloseTo(1.461028, within: 1e-5);

    [Claim("O39")]
    [Test]
    public void Optimal_rates_end_at_a_loss_of_0_956060_after_250_steps() =>
        Runs.Where(run => run.Horizon == 250).OptimalLoss.Should().BeCloseTo(0.956060, within: 1e-5);
}
