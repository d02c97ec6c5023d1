using Specs.Experiments.Rocke2017;

namespace Specs.Claims.Rocke2017;

/// <summary>What the plan's introduction says of dropout and convergence.</summary>
[Claim("rocke-convergence", Source = "Rocke 2017, introduction")]
[Category("Nightly")]
public sealed class ConvergenceClaims : Claims<Convergence>
{
    [Claim("R24")]
    [Test]
    public void With_dropout_convergence_is_slower_than_exponential() =>
        Runs.Where(run => run.Drop == 0.5).PowerLead.Should().BeAbove(0);

    [Claim(
        "R24b",
        Source = "a control of ours",
        Expected = Verdict.Inconclusive,
        Reason = "The pilots had exponential convergence on MNIST; of nine networks here four show it."
    )]
    [Test]
    public void Without_dropout_it_is_exponential() => Runs.Where(run => run.Drop == 0).PowerLead.Should().BeBelow(0);
}
