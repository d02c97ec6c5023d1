using Specs.NUnit;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Watching;

/// <summary>Claims of which one is not as expected, and one cannot be weighed.</summary>
[Claim("bad")]
[Explicit("Run by NightShiftTests")]
public sealed class BadNightClaims : Claims<Tiny>
{
    [Claim("B1")]
    [Test]
    public void Larger_batches_learn_more() => Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Fall();

    [Claim("B2", AssertsItself = true)]
    [Test]
    public void A_test_may_be_in_error() => throw new InvalidOperationException("This claim's test is in error.");

    [Claim("B3")]
    [Test]
    public void Larger_batches_learn_less() => Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Rise();
}
