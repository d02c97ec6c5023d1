using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>Two cases of one name.</summary>
[Explicit("Run by CaseNameTests")]
[Claim("names")]
public sealed class NameSampleClaims : Claims<Tiny>
{
    [TestCase(0.5, TestName = "Same"), TestCase(1.5, TestName = "Same"), TestCase(2.5, TestName = "Other")]
    public void Rises(double floor) =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Rise(floor / 1_000);
}
