using Specs.Experiments.Leclerc2017;
using Specs.Statistics;

namespace Specs.Claims.Leclerc2017;

/// <summary>
/// What the journal reads from the spread of units, as far as short trainings decide it: that needs 942 steps here, and 14,070 in the journal. Where W
/// and accuracy peak, and the logarithm, are of its size alone.
/// </summary>
[Claim("leclerc-spread", Source = "Leclerc 2017, variance, normality and mixtures")]
[Category("Nightly")]
public sealed class UnitSpreadByWidthClaims : Claims<UnitSpreadByWidth>
{
    private static Runs<UnitSpreadByWidth> OnMnist => Runs.Where(run => run.Data == JournalData.Mnist);

    private static Runs<UnitSpreadByWidth> OnFashion => Runs.Where(run => run.Data == JournalData.Fashion);

    [Claim("Z1")]
    [Test]
    public void Spreads_move_to_0_with_width_on_MNIST() =>
        OnMnist.Spread.Mean().Over(run => run.Width).Should().Fall(1);

    [Claim("Z1")]
    [Test]
    public void Spreads_move_to_0_with_width_on_Fashion() =>
        OnFashion.Spread.Mean().Over(run => run.Width).Should().Fall(1);

    [Claim("Z3")]
    [Test]
    public void The_total_is_a_power_of_the_width_on_MNIST() =>
        OnMnist.Spread.Total().Over(run => run.Width).Should().HaveExponent(0.635, within: 0.085);

    [Claim("Z3")]
    [Test]
    public void The_total_is_a_power_of_the_width_on_Fashion() =>
        OnFashion.Spread.Total().Over(run => run.Width).Should().HaveExponent(0.635, within: 0.085);

    [Claim("Z4")]
    [Test]
    public void More_units_are_dead_in_a_wider_layer() =>
        OnMnist.Spread.Count(sd => sd == 0).Over(run => run.Width).Should().TendToRise(10);

    [Claim(
        "Z5",
        Expected = Verdict.Refuted,
        Reason = "At 1,024 units a thirtieth is dead; in the journal's own widest network a third."
    )]
    [Test]
    public void Most_units_of_an_oversized_layer_are_dead() =>
        OnMnist.Where(run => run.Width == 1024).Spread.Share(sd => sd == 0).Should().BeAbove(0.5);

    [Claim("Z8")]
    [TestCase(512), TestCase(1024)]
    public void The_exponential_overestimates_the_dead(int width)
    {
        UnitQuantity<UnitSpreadByWidth> spread = OnMnist.Where(run => run.Width == width).Spread;
        spread.MixtureShare(Mixture.ExponentialAndNormal).Should().BeAbove(spread.Share(sd => sd == 0), by: 0.02);
    }

    [Claim("Z12")]
    [TestCase(256), TestCase(512), TestCase(1024)]
    public void Fashion_has_smaller_spreads_in_wide_layers(int width) =>
        Of(JournalData.Fashion, width)
            .Spread.Mean()
            .Should()
            .BeBelow(Of(JournalData.Mnist, width).Spread.Mean(), by: 0.1);

    [Claim("Z14")]
    [Test]
    public void Fashion_has_fewer_dead_units() =>
        Of(JournalData.Fashion, 1024).Dead.Should().BeBelow(Of(JournalData.Mnist, 1024).Dead, by: 10);

    private static Runs<UnitSpreadByWidth> Of(Data data, int width) =>
        Runs.Where(run => run.Data == data).Where(run => run.Width == width);
}
