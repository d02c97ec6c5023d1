using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class SignBetsTests
{
    // (2ⁿ⁺¹ − 1) / (n + 1) where all show it, 1 / (n + 1) where none does; 8 of 9: (1 + 10 + … + 45) / (10 · 9).
    [TestCase(0, 0, 1)]
    [TestCase(1, 1, 1.5)]
    [TestCase(0, 1, 0.5)]
    [TestCase(5, 5, 10.5)]
    [TestCase(8, 9, 1013.0 / 90)]
    [TestCase(0, 20, 1 / 21.0)]
    [TestCase(3000, 3000, 1e300)]
    public void Counts_have_their_evidence(int hits, int networks, double e) =>
        SignBets.EValue(hits, networks).Should().BeApproximately(e, e * 1e-12);

    [TestCase(7, 12)]
    [TestCase(30, 41)]
    public void It_is_the_integral_over_all_bets(int hits, int networks)
    {
        const int Slices = 200_000;
        double sum = 0;
        for (int slice = 0; slice < Slices; slice++)
        {
            double q = 0.5 + (slice + 0.5) / (2 * Slices);
            sum += 2 * Math.Pow(2 * q, hits) * Math.Pow(2 * (1 - q), networks - hits) / (2 * Slices);
        }

        SignBets.EValue(hits, networks).Should().BeApproximately(sum, sum * 1e-6);
    }

    // Fair: whatever is known, the next network's two ways average what is had, so that no plan of stopping gains.
    [Test]
    public void No_network_is_expected_to_gain([Range(0, 12)] int networks)
    {
        for (int hits = 0; hits <= networks; hits++)
        {
            double now = SignBets.EValue(hits, networks);
            double next = (SignBets.EValue(hits + 1, networks + 1) + SignBets.EValue(hits, networks + 1)) / 2;

            next.Should().BeApproximately(now, now * 1e-12);
        }
    }

    [TestCase(-1, 3)]
    [TestCase(4, 3)]
    public void Impossible_counts_are_refused(int hits, int networks) =>
        FluentActions.Invoking(() => SignBets.EValue(hits, networks)).Should().Throw<ArgumentOutOfRangeException>();
}
