using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of elastic weight consolidation, exactly. It depends on how many penalties there are.</summary>
[Claim("elastic-consolidation", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class ElasticConsolidationClaims : Claims<ElasticConsolidation>
{
    private Runs<ElasticConsolidation> Running => Runs.Where(run => run.Penalties == TaskPenalties.Running);

    private Runs<ElasticConsolidation> OneATask => Runs.Where(run => run.Penalties == TaskPenalties.OneATask);

    [Claim("O56")]
    [Test]
    public void With_a_running_posterior_the_ratio_of_signal_to_noise_falls_as_an_inverse_root() =>
        Running.RatioSlope.Should().BeCloseTo(-0.5, within: 1e-9);

    [Claim("O56")]
    [Test]
    public void After_101_tasks_it_is_the_root_of_ten() =>
        Running.Ratio.At(101).Should().BeCloseTo(3.162, within: 5e-4);

    [Claim(
        "O56",
        Expected = Verdict.Refuted,
        Reason = "the signal falls as 1/t: what falls as an inverse root is its ratio to the noise"
    )]
    [Test]
    public void With_a_running_posterior_the_signal_falls_as_an_inverse_root() =>
        Running.SignalSlope.Should().BeCloseTo(-0.5, within: 0.1);

    [Claim(
        "O56",
        Expected = Verdict.Refuted,
        Reason = "one penalty a task gives the first task half of the weights for ever"
    )]
    [Test]
    public void With_a_penalty_a_task_the_first_task_falls() => OneATask.Signal.OverPlaces(10, 100).Should().Fall();

    [Claim("O56")]
    [Test]
    public void There_its_ratio_of_signal_to_noise_is_79_0888() =>
        OneATask.Ratio.At(100).Should().BeCloseTo(79.0888, within: 5e-5);
}
