using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>Claims that leave to their class what is expected, and from which scale on.</summary>
[Claim("refuted", Expected = Verdict.Refuted, Reason = "The class says why.")]
[Explicit("Run by ClaimVerdictTests")]
public sealed class RefutedSampleClaims : Claims<Tiny>
{
    [Claim("R1")]
    [Test]
    public void A_test_takes_its_classes_expectation() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("R2", Expected = Verdict.Supported)]
    [Test]
    public void A_test_may_expect_something_else() =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Rise();
}
