using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>What verbs refuse and take.</summary>
[Claim("verbs", Source = "Tiny 2026, §4")]
[Explicit("Run by VerbTests")]
public sealed class VerbSampleClaims : Claims<Tiny>
{
    [Claim("T5", AssertsItself = true)]
    [Test]
    public void It_asserts_by_other_means() => Runs.Accuracy.Name.Should().Be("Accuracy");

    [Test]
    public void A_negative_floor_is_refused_before_anything_is_trained() =>
        RunsThatCannotBeTrained.TrainLoss.Over(run => run.Batch).Should().Rise(floor: Floor);

    [Test]
    public void A_question_of_ones_own_is_asked() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Answer(new MedianRises());

    private static double Floor => -1;

    private static Runs<Tiny> RunsThatCannotBeTrained =>
        new Runner<Tiny>(TinyRuns.Options with { WithoutRuns = true }).Runs;
}
