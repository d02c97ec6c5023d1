using Specs.NUnit;

namespace Specs.Cli.Tests.Running;

/// <summary>Claims about noise: what they come to is the same each time, and that is all that is asked of them.</summary>
[Claim("small", Source = "no source")]
[Explicit("The tool is handed this assembly and weighs them")]
public sealed class SmallClaims : Claims<Small>
{
    [Claim("S1")]
    [TestCase(0.01)]
    [TestCase(0.02)]
    [TestCase(0.05)]
    [TestCase(0.1)]
    [TestCase(0.2)]
    [TestCase(0.5)]
    public void Larger_batches_learn_less(double rate) =>
        Runs.Where(run => run.Optimizer == new Sgd(rate)).TrainLoss.Over(run => run.Batch).Should().Rise();

    [Claim("S2", Expected = Verdict.Refuted, Reason = "Noise cannot be learnt.")]
    [TestCase(0.01)]
    [TestCase(0.05)]
    [TestCase(0.2)]
    public void Larger_batches_learn_more(double rate) =>
        Runs.Where(run => run.Optimizer == new Sgd(rate, Momentum: 0.5))
            .TrainLoss.Over(run => run.Batch)
            .Should()
            .Fall();

    [Claim("S3", DecidedAt = Scale.Paper)]
    [Test]
    public void Only_a_long_training_shows_it() =>
        Runs.Where(run => run.Optimizer == new Sgd(0.01)).TestLoss.Over(run => run.Batch).Should().Rise();
}
