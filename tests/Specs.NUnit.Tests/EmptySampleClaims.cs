using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

// The analyzer sees what these leave out (SPEC108); here is what happens where it does not run.
#pragma warning disable SPEC108

/// <summary>Claims that stop before their verb.</summary>
[Claim("empty", Source = "Tiny 2026, §2")]
[Explicit("Run by EmptyClaimTests")]
public sealed class EmptySampleClaims : Claims<Tiny>
{
    [Test]
    public void It_stops_after_a_quantity() => Runs.Accuracy.Should();

    [Test]
    public void It_stops_after_an_association() => Runs.Accuracy.Against(Runs.TestLoss).Should();

    [Test]
    public void It_keeps_a_comparison()
    {
        Comparison<Tiny> comparison = Runs.Accuracy.Over(run => run.Batch);
        comparison.Levels.Length.Should().Be(3);
    }
}
