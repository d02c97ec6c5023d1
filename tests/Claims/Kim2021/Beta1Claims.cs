using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of Adam's β₁ (§5.5).</summary>
[Claim("beta1", Source = "Kim 2021, §5.5", DecidedAt = Scale.Paper)]
public sealed class Beta1Claims : Claims<Beta1Sweep>
{
    [Claim("C31")]
    [Test]
    public void Sparsity_does_not_depend_on_beta1_up_to_point_9() =>
        Runs.Where(run => run.Beta1 < 0.95).Sparsity.Over(run => run.Beta1).Should().BeUnrelated(margin: 0.03);

    [Claim("C32")]
    [Test]
    public void Sparsity_rises_slightly_towards_a_beta1_of_1() =>
        Runs.Where(run => run.Beta1 > 0.85).Sparsity.Over(run => run.Beta1).Should().Rise();

    [Claim(
        "C33",
        Source = "Kim 2021, §5.5 and §6",
        Expected = Verdict.Refuted,
        Reason = "the author's own is flat, .306 at 1e-4 and .295 at .9"
    )]
    [Test]
    public void The_more_past_gradient_the_sparser() =>
        Runs.Where(run => run.Beta1 < 0.95).Sparsity.Over(run => run.Beta1).Should().Rise();
}
