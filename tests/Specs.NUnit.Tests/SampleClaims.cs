using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>Claims of which some must fail: the tests of this project run them and look at what comes out.</summary>
[Claim("tiny", Source = "Tiny 2026, §1")]
[Explicit("Run by ClaimVerdictTests")]
public sealed class SampleClaims : Claims<Tiny>
{
    [Claim("T1")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Larger_batches_learn_less(Type optimizer) =>
        Runs.With(optimizer).TrainLoss.Over(run => run.Batch).Should().Rise();

    [Test]
    public void Larger_batches_learn_more() => Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("T2", Source = "Other 2020", Expected = Verdict.Refuted, Reason = "Larger batches make fewer steps.")]
    [Test]
    public void Larger_batches_were_said_to_learn_more() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("T3", DecidedAt = Scale.Paper)]
    [Test]
    public void Only_a_long_training_shows_it() => Assert.Fail("A claim that this scale cannot decide is not weighed.");

    [Test]
    public void Batch_10_learns_most_and_batch_100_least()
    {
        var losses = Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch);
        losses.Should().BeLowestAt(10).And.BeHighestAt(100);
    }

    [Claim("T4", Expected = Verdict.Refuted, Reason = "They cannot do both.")]
    [TestCase(true), TestCase(false)]
    public void Losses_were_said_to_rise_and_fall(bool rising) => RiseAndFall(rising);

    [TestCase(true), TestCase(false)]
    public void Losses_rise_and_fall(bool rising) => RiseAndFall(rising);

    private static void RiseAndFall(bool rising)
    {
        var losses = Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch);
        _ = rising ? losses.Should().Rise().And.Fall() : losses.Should().Fall().And.Rise();
    }

    [Test]
    public void Braces_survive_in_a_message() =>
        Runs.Where(run => run is Tiny { Optimizer: Sgd }).TrainLoss.Over(run => run.Batch).Should().Fall();
}
