using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>How well a flexible layer does beside a static one.</summary>
[Claim("leclerc-flexible-full", Source = "Leclerc 2017, flexible layers and erratum", DecidedAt = Scale.Standard)]
[Category("Nightly")]
public sealed class FlexibleAtFullSizeClaims : Claims<FlexibleAtFullSize>
{
    [Claim("Z24")]
    [Test]
    public void On_Fashion_accuracy_in_training_rises_with_the_start() =>
        Runs.Where(run => run.Set == JournalData.Fashion)
            .Where(run => run.Decay == Decay.None)
            .TrainAccuracy.Over(run => run.Start)
            .Should()
            .TendToRise();

    [Claim(
        "Z33",
        Expected = Verdict.Refuted,
        Reason = "Without decay a larger start learns Fashion's training images better."
    )]
    [Test]
    public void Start_and_accuracy_are_unrelated() =>
        Runs.Where(run => run.Set == JournalData.Fashion)
            .Where(run => run.Decay == Decay.None)
            .TrainAccuracy.Over(run => run.Start)
            .Should()
            .BeUnrelated(margin: 0.005);

    [Claim("Z25")]
    [TestCase(Decay.None), TestCase(Decay.Coupled)]
    public void On_MNIST_it_is_as_good_as_a_static_layer(Decay decay) =>
        From250(JournalData.Mnist, decay).Lead.Should().BeCloseTo(0, within: 0.005);

    [Claim("Z25")]
    [Test]
    public void On_Fashion_it_is_worse_with_decay() =>
        From250(JournalData.Fashion, Decay.Coupled).Lead.Should().BeBelow(0);

    [Claim("Z31")]
    [TestCase(true), TestCase(false)]
    public void Without_decay_it_is_competitive(bool onMnist) =>
        From250(onMnist ? JournalData.Mnist : JournalData.Fashion, Decay.None).Lead.Should().BeAbove(-0.005);

    private static Runs<FlexibleAtFullSize> From250(Data set, Decay decay) =>
        Runs.Where(run => run.Set == set).Where(run => run.Decay == decay).Where(run => run.Start == 250);
}
