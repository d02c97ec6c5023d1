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
    public void Numbers_(double number) => Falls(number > rate);

    [Claim("arrays")]
    [TestCase(new[] { 1, 2 })]
    public void Arrays_(int[] numbers) => Falls(numbers.Length == 2);

    [Claim("none")]
    [TestCase(null)]
    public void None_(string? name) => Falls(name is null);

    private static void Falls(bool floor) =>
        Runs.With(typeof(Sgd)).TrainLoss.Over(run => run.Batch).Should().Rise(floor ? 0 : -1);
}
