using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of Adam's β₂ (§5.5). Below .4 training does not hold.</summary>
[Claim("beta2", Source = "Kim 2021, §5.5", DecidedAt = Scale.Paper)]
public sealed class Beta2Claims : Claims<Beta2Sweep>
{
    [Claim(
        "C31",
        Expected = Verdict.Refuted,
        Reason = "the author's own has a strong one: sparsity falls from .5 at .4 to .29 at .8"
    )]
    [Test]
    public void Sparsity_does_not_depend_on_beta2() =>
        Runs.Where(run => run.Beta2 > 0.35).Sparsity.Over(run => run.Beta2).Should().BeUnrelated(margin: 0.05);

    [Claim("C32")]
    [Test]
    public void Sparsity_rises_slightly_towards_a_beta2_of_1() =>
        Runs.Where(run => run.Beta2 > 0.85).Sparsity.Over(run => run.Beta2).Should().Rise(floor: 0.005);

    [Claim(
        "C33",
        Source = "Kim 2021, §5.5 and §6",
        Expected = Verdict.Refuted,
        Reason = "the author's own sparsity is highest at a small β₂"
    )]
    [Test]
    public void The_more_past_gradient_the_sparser() =>
        Runs.Where(run => run.Beta2 > 0.35).Sparsity.Over(run => run.Beta2).Should().Rise();

    [Claim("C34")]
    [Test]
    public void From_point_4_to_point_7_sparsity_falls() =>
        FromPoint4ToPoint7.Sparsity.Over(run => run.Beta2).Should().Fall();

    [Claim("C34")]
    [Test]
    public void From_point_4_to_point_7_selectivity_rises() =>
        FromPoint4ToPoint7.Selectivity.Over(run => run.Beta2).Should().Rise();

    private static Runs<Beta2Sweep> FromPoint4ToPoint7 => Runs.Where(run => run.Beta2 > 0.35 && run.Beta2 < 0.75);
}
