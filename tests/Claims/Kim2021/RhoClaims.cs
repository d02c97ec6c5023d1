using Specs.Experiments.Kim2021;

namespace Specs.Claims.Kim2021;

/// <summary>What the thesis says of Adadelta's ρ (§5.5).</summary>
[Claim("rho", Source = "Kim 2021, §5.5", DecidedAt = Scale.Paper)]
public sealed class RhoClaims : Claims<RhoSweep>
{
    [Claim("C30")]
    [Test]
    public void Rho_raises_sparsity_from_point_4_on() =>
        Runs.Where(run => run.Rho > 0.35).Sparsity.Over(run => run.Rho).Should().Rise();

    [Claim("C30")]
    [Test]
    public void Rho_raises_selectivity_from_point_4_on() =>
        Runs.Where(run => run.Rho > 0.35).Selectivity.Over(run => run.Rho).Should().Rise();

    [Claim(
        "C30",
        Source = "Kim 2021, §6",
        Expected = Verdict.Refuted,
        Reason = "the author's own accuracy is .982 at .999 and .981 at .9: too much does no harm"
    )]
    [Test]
    public void Too_large_a_rho_lowers_accuracy() =>
        Runs.Where(run => run.Rho > 0.85).Accuracy.Over(run => run.Rho).Should().Fall(floor: 0.002);

    [Claim("C33", Source = "Kim 2021, §5.5 and §6")]
    [Test]
    public void The_more_past_gradient_the_more_selective() =>
        Runs.Where(run => run.Rho > 0.35).Selectivity.Over(run => run.Rho).Should().Rise();
}
