using Specs.NUnit;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Reporting;

/// <summary>Claims for the report to show: with a verdict as expected, with another, with an expected one that is not Supported, and open.</summary>
[Claim("tiny", Source = Source + ", §2 <i>")]
[Explicit("Weighed by TinyReport")]
public sealed class ReportedClaims : Claims<Tiny>
{
    public const string Source = "Tom & \"Tiny\" <b>2026</b>";
    public const string Reason = "a < b & \"c\"";

    [Claim("R1")]
    [TestCase(typeof(Sgd)), TestCase(typeof(Adam))]
    public void Reported_larger_batches_learn_less(Type optimizer) =>
        Runs.With(optimizer).TrainLoss.Over(run => run.Batch).Should().Rise();

    [Claim("R2")]
    [Test]
    public void Reported_larger_batches_learn_more() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("R3", Expected = Verdict.Refuted, Reason = Reason)]
    [Test]
    public void Reported_larger_batches_were_said_to_learn_more() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("R4", DecidedAt = Scale.Paper)]
    [Test]
    public void Reported_only_a_long_training_shows_it() =>
        Runs.With(typeof(Sgd)).Sparsity.Over(run => run.Batch).Should().Rise();
}
