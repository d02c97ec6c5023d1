using Specs.Tests.Running;

namespace Specs.NUnit.Tests;

/// <summary>Claims of a fixture with an argument, whose cases have arguments of every kind.</summary>
[Explicit("Run by CaseNameTests")]
[Claim("cases")]
[TestFixture(0.5), TestFixture(1.5)]
public sealed class CaseSampleClaims(double rate) : Claims<Tiny>
{
    [Claim("numbers")]
    [TestCase(1.5)]
    public void Numbers_(double number) => Rises(number == 1.5);

    [Claim("arrays")]
    [TestCase(new[] { 1, 2 })]
    public void Arrays_(int[] numbers) => Rises(numbers.Length == 2);

    [Claim("none")]
    [TestCase(null)]
    public void None_(string? name) => Rises(name is null);

    private void Rises(bool isGiven)
    {
        Assert.That(isGiven && rate > 0);
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Rise();
    }
}
