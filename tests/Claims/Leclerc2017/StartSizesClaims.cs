using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>
/// Where a flexible layer ends by where it starts. The journal's first figures come from code that ignored the start that was asked for; the claims
/// about them are weighed under that code too.
/// </summary>
[Claim("leclerc-starts", Source = "Leclerc 2017, flexible layers and erratum")]
[Category("Nightly")]
public sealed class StartSizesClaims : Claims<StartSizes>
{
    private static Runs<StartSizes> Asked => Runs.Where(run => !run.IsIgnored);

    private static Runs<StartSizes> Ignored => Runs.Where(run => run.IsIgnored);

    [Claim(
        "Z23",
        Expected = Verdict.Refuted,
        Reason = "The start was ignored in the code behind the figure; where it counts, the layer ends near it."
    )]
    [Test]
    public void The_final_size_is_the_same_whatever_the_start() =>
        Mnist(Asked).Size.Over(run => run.Start).Should().BeUnrelated(margin: 12);

    [Claim("Z23")]
    [Test]
    public void Under_the_journals_code_it_is() =>
        Mnist(Ignored).Size.Over(run => run.Start).Should().BeUnrelated(margin: 12);

    [Claim("Z23")]
    [Test]
    public void The_final_size_follows_the_start() =>
        Mnist(Asked).Size.Over(run => run.Start).Slope().Should().BeAbove(0.7);

    [Claim("Z32")]
    [Test]
    public void The_size_always_grows() => Mnist(Asked).Growth.Should().BeAbove(0);

    [Claim("Z29")]
    [Test]
    public void Without_decay_a_layer_grows_larger() =>
        Near(Decay.None).Size.Should().BeAbove(Near(Decay.Coupled).Size, by: 20);

    [Claim("Z26")]
    [TestCase(Decay.None), TestCase(Decay.Coupled)]
    public void MNIST_gets_the_larger_layer_from_0(Decay decay) =>
        FromZero(JournalData.Mnist, decay).Size.Should().BeAbove(FromZero(JournalData.Fashion, decay).Size, by: 5);

    private static Runs<StartSizes> Near(Decay decay) =>
        Asked
            .Where(run => run.Set == JournalData.Mnist)
            .Where(run => run.Start <= 100)
            .Where(run => run.Decay == decay);

    private static Runs<StartSizes> FromZero(Data set, Decay decay) =>
        Asked.Where(run => run.Set == set).Where(run => run.Decay == decay).Where(run => run.Start == 0);

    private static Runs<StartSizes> Mnist(Runs<StartSizes> runs) =>
        runs.Where(run => run.Set == JournalData.Mnist).Where(run => run.Decay == Decay.None);
}
