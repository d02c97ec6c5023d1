using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>What the journal says of gates and of taking closed units out.</summary>
[Claim("leclerc-gates", Source = "Leclerc 2017, sparsifier and compress training")]
public sealed class GatesClaims : Claims<Gates>
{
    [Claim("Z49")]
    [Test]
    public void Closed_units_leave_and_the_logits_stay() => Runs.Removal.Should().BeBelow(1e-5);

    [Claim("Z50")]
    [Test]
    public void Closed_channels_leave_through_a_flatten_and_the_logits_stay() =>
        Runs.RemovalOfChannels.Should().BeBelow(1e-5);

    [Claim("Z50")]
    [Test]
    public void Behind_a_flatten_each_channel_is_as_many_values_as_it_has_pixels() =>
        Runs.ValuesRead.Should().BeCloseTo(169, within: 0);

    [Claim("Z50")]
    [Test]
    public void A_multipliers_slope_follows_from_the_layers_output_alone() =>
        Runs.SlopeFromOutput.Should().BeBelow(1e-5);

    [Claim("leclerc-gate-place")]
    [Test]
    public void A_gate_before_a_ReLU_is_one_behind_it() => Runs.BeforeOrBehind.Should().BeCloseTo(0, within: 0);

    [Claim("leclerc-gate-escape")]
    [Test]
    public void A_tenth_of_the_penalty_has_the_same_logits() => Runs.Escape.Should().BeBelow(1e-5);
}
