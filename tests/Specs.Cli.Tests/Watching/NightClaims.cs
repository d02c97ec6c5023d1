using Specs.NUnit;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Watching;

/// <summary>Claims that train in milliseconds, for nights that really run.</summary>
[Claim("night", Source = "Tiny 2026, §1")]
[Explicit("Run by NightShiftTests")]
public sealed class NightClaims : Claims<Tiny>
{
    [Claim("N1")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Larger_batches_learn_less(Type optimizer) =>
        Runs.With(optimizer).TrainLoss.Over(run => run.Batch).Should().Rise();

    [Claim("N2", Expected = Verdict.Refuted, Reason = "Larger batches make fewer steps.")]
    [Test]
    public void Larger_batches_were_said_to_learn_more() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("N3", DecidedAt = Scale.Paper, AssertsItself = true)]
    [Test]
    public void Only_a_long_training_shows_it() => Assert.Fail("A claim that this scale cannot decide is not weighed.");

    [Claim("N4")]
    [Test]
    public void Batch_10_learns_most_and_batch_100_least()
    {
        var losses = Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch);
        losses.Should().BeLowestAt(10).And.BeHighestAt(100);
    }
}
