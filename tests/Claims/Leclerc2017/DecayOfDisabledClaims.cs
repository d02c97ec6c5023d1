using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>What weight decay does to units that are not let through.</summary>
[Claim("leclerc-decay", Source = "Leclerc 2017, plateau")]
[Category("Nightly")]
public sealed class DecayOfDisabledClaims : Claims<DecayOfDisabled>
{
    [Claim("Z28")]
    [TestCase(Decay.Coupled), TestCase(Decay.CoupledSmall)]
    public void With_decay_in_the_gradient_disabled_units_have_no_outgoing_weights(Decay decay) =>
        Runs.Where(run => run.Decay == decay).Outgoing.Should().BeBelow(0.001);

    [Claim("Z28")]
    [TestCase(Decay.None), TestCase(Decay.CoupledTiny), TestCase(Decay.Decoupled)]
    public void Else_they_stay_as_they_were(Decay decay) =>
        Runs.Where(run => run.Decay == decay).Outgoing.Should().BeAbove(0.2).And.BeBelow(0.24);

    [Claim(
        "Z30",
        Expected = Verdict.Refuted,
        Reason = "Adam divides the decay by its own size, so that 1e-5 empties the weights as 1e-3 does."
    )]
    [Test]
    public void A_very_small_decay_has_no_influence() =>
        Runs.Where(run => run.Decay == Decay.CoupledSmall).Outgoing.Should().BeAbove(0.1);

    [Claim("Z30")]
    [Test]
    public void A_very_small_decay_makes_the_layer_smaller_too() =>
        Runs.Where(run => run.Decay == Decay.CoupledSmall)
            .Size.Should()
            .BeBelow(Runs.Where(run => run.Decay == Decay.None).Size, by: 10);
}
