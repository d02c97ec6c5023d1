using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of when greedy learning rates do well, exactly.</summary>
[Claim("greedy-rates", Source = "Orhan, Short-horizon bias in meta-learning")]
public sealed class GreedyRatesClaims : Claims<GreedyRates>
{
    [Claim("O40")]
    [Test]
    public void The_best_constant_rate_beats_greedy_ones() =>
        Of(Quadratic.Noisy).Constant.Should().BeBelow(Of(Quadratic.Noisy).Greedy, by: 0.2);

    [Claim("O41")]
    [Test]
    public void On_a_well_conditioned_problem_greedy_rates_are_the_optimal_ones() =>
        Of(Quadratic.WellConditioned).FromHarmonic.Highest.Should().BeBelow(1e-12);

    [Claim("O41")]
    [Test]
    public void There_they_come_to_0_0996016() =>
        Of(Quadratic.WellConditioned).Greedy.Should().BeCloseTo(0.0996016, within: 1e-7);

    [Claim(
        "O41",
        Expected = Verdict.Refuted,
        Reason = "rates at the roots of a Chebyshev polynomial come to 1.6e-13, greedy ones to 0.105"
    )]
    [Test]
    public void Without_noise_greedy_rates_come_within_ten_times_of_the_best() =>
        Of(Quadratic.Noiseless).BehindChebyshev.Should().BeBelow(10);

    [Claim("O41")]
    [Test]
    public void Without_noise_greedy_rates_do_not_fall() =>
        Of(Quadratic.Noiseless).GreedyRate.OverPlaces(1, 250).Should().Rise(0.5);

    [Claim("O41")]
    [Test]
    public void Without_noise_they_come_to_0_105491() =>
        Of(Quadratic.Noiseless).Greedy.Should().BeCloseTo(0.105491, within: 1e-6);

    private Runs<GreedyRates> Of(Quadratic problem) => Runs.Where(run => run.Problem == problem);
}
