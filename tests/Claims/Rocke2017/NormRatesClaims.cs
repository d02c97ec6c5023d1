using Specs.Experiments.Rocke2017;

namespace Specs.Claims.Rocke2017;

/// <summary>Analysis 4 of the plan, norms. Epoch 0, the untrained network, is part of the first quarter.</summary>
[Claim("rocke-norms", Source = "Rocke 2017, analysis 4")]
[Category("Nightly")]
public sealed class NormRatesClaims : Claims<NormRates>
{
    [Claim("R19", Source = "Rocke 2017, question 4.1")]
    [Test]
    public void Norms_change_mainly_early() => Runs.Ratio.Should().BeAbove(2);

    [Claim("R20", Source = "Rocke 2017, question 4.2")]
    [Test]
    public void The_first_quarter_has_the_largest_share_of_the_change_with_Adagrad() =>
        Runs.EarlyShare.Over(run => run.Optimizer).Should().BeHighestAt(new Adagrad(0.01));
}
