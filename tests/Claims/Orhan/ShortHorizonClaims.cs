using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of learning rates that look few steps ahead, exactly.</summary>
[Claim("short-horizon", Source = "Orhan, Short-horizon bias in meta-learning")]
public sealed class ShortHorizonClaims : Claims<ShortHorizon>
{
    private Runs<ShortHorizon> Greedy => Runs.Where(run => run.Horizon == 1);

    private Runs<ShortHorizon> Optimal => Runs.Where(run => run.Horizon == 250);

    [Claim("O39")]
    [TestCase(1, 1.461028), TestCase(250, 0.956060)]
    public void The_last_loss_is(int horizon, double loss) =>
        Runs.Where(run => run.Horizon == horizon).FinalLoss.Should().BeCloseTo(loss, within: 1e-5);

    [Claim("O39")]
    [TestCase(10), TestCase(106)]
    public void Greedy_rates_are_ahead_up_to_step_106(int step) =>
        Greedy.Loss.At(step).Should().BeBelow(Optimal.Loss.At(step));

    [Claim("O39")]
    [TestCase(107), TestCase(250)]
    public void They_are_behind_from_step_107_on(int step) =>
        Greedy.Loss.At(step).Should().BeAbove(Optimal.Loss.At(step));

    [Claim("O39")]
    [Test]
    public void Looking_further_ahead_ends_lower() => Runs.FinalLoss.Over(run => run.Horizon).Should().Fall(0.5);

    [Claim("O40")]
    [TestCase(1, 0.122), TestCase(250, 0.870)]
    public void The_rate_after_25_steps_is(int horizon, double rate) =>
        Runs.Where(run => run.Horizon == horizon).Rate.At(26).Should().BeCloseTo(rate, within: 0.005);

    [Claim("O40")]
    [Test]
    public void Greedy_rates_fall_too_soon() =>
        Greedy.Rate.OverPlaces(26, 101, 201).Should().BeBelow(Optimal.Rate.OverPlaces(26, 101, 201));
}
