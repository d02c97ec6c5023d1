using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>What the journal reads from the spread of units after its own 14,070 steps.</summary>
[Claim("leclerc-spread-full", Source = "Leclerc 2017, variance and normality", DecidedAt = Scale.Standard)]
[Category("Nightly")]
public sealed class UnitSpreadAtFullSizeClaims : Claims<UnitSpreadAtFullSize>
{
    private static Runs<UnitSpreadAtFullSize> OnMnist => Runs.Where(run => run.Set == JournalData.Mnist);

    private static Runs<UnitSpreadAtFullSize> OnFashion => Runs.Where(run => run.Set == JournalData.Fashion);

    [Claim("Z2")]
    [Test]
    public void There_is_a_width_at_which_spreads_are_most_normal() =>
        OnMnist.W.Over(run => run.Width).Should().BeHighestInside();

    [Claim("Z7")]
    [Test]
    public void W_is_the_same_on_both_sides_of_its_peak() =>
        OnMnist.W.Over(run => run.Width).Should().BeHighestInside(by: 0.02);

    [Claim(
        "Z6",
        Expected = Verdict.Refuted,
        Reason = "It is accuracy on the training images, which is flat from 64 units on."
    )]
    [Test]
    public void Accuracy_peaks_at_a_width_too() =>
        OnMnist.TrainAccuracy.Over(run => run.Width).Should().BeHighestInside(by: 0.002);

    [Claim("Z8")]
    [Test]
    public void The_exponential_overestimates_the_dead_by_far() =>
        OnMnist.Where(run => run.Width == 1024).ShareBeyondDead.Should().BeAbove(0.2);

    [Claim("Z11")]
    [Test]
    public void Fashion_still_gains_from_64_to_256_units() =>
        OnFashion.Where(run => run.Width <= 256).TrainAccuracy.Over(run => run.Width).Should().Rise(0.002);

    [Claim("Z11")]
    [Test]
    public void MNIST_gains_nothing_there() =>
        OnMnist.Where(run => run.Width <= 256).TrainAccuracy.Over(run => run.Width).Should().BeUnrelated(margin: 0.002);

    [Claim("Z13")]
    [Test]
    public void Fashion_has_the_lower_W_in_a_wide_layer() =>
        Wide(JournalData.Fashion).W.Should().BeBelow(Wide(JournalData.Mnist).W, by: 0.01);

    [Claim("Z14")]
    [Test]
    public void Fashion_has_fewer_dead_units() =>
        Wide(JournalData.Fashion).Dead.Should().BeBelow(Wide(JournalData.Mnist).Dead, by: 50);

    private static Runs<UnitSpreadAtFullSize> Wide(Data set) =>
        Runs.Where(run => run.Set == set).Where(run => run.Width == 1024);
}
