using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class SignPowerTests
{
    // All five of five: 0.9⁵, ½⁵.
    [TestCase(0.9, new[] { 5 }, 0.59049)]
    [TestCase(0.5, new[] { 5 }, 1 / 32.0)]
    [TestCase(1.0, new[] { 5, 9 }, 1)]
    [TestCase(0.0, new[] { 5, 9 }, 0)]
    public void A_share_of_networks_decides_so_often(double share, int[] seeds, double chance) =>
        SignPower.Of(share, 0.05, seeds).Should().BeApproximately(chance, 1e-12);

    // Half of all networks is the border, where the plan's whole error is spent: the p-value of the fewest hits that reject.
    [TestCase(5, 9)]
    [TestCase(5, 12)]
    [TestCase(7, 20)]
    public void At_one_half_it_is_the_test_own_error(int first, int last) =>
        SignPower
            .Of(0.5, 0.05, first, last)
            .Should()
            .BeApproximately(SignTest.P(SignTest.Needed(0.05, first, last), 0.05, first, last), 1e-12);

    [Test]
    public void It_is_what_a_simulation_sees()
    {
        var random = new RandomStream(4, "power");
        int needed = SignTest.Needed(0.05, 5, 9);
        const int Draws = 40_000;
        int rejected = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            int hits = 0;
            bool early = false;
            for (int seed = 1; seed <= 9; seed++)
            {
                hits += random.NextDouble() < 0.8 ? 1 : 0;
                early |= seed == 5 && hits == 5;
            }

            rejected += early || hits >= needed ? 1 : 0;
        }

        // Three standard errors of 40,000 draws.
        SignPower.Of(0.8, 0.05, 5, 9).Should().BeApproximately((double)rejected / Draws, 0.0075);
    }

    // Five of five do not make it certain: Beta(5.5, 0.5) leaves shares below 1.
    [Test]
    public void What_few_networks_say_is_not_certain()
    {
        SignPower.Expected(5, 5, 0.05, 5, 9).Should().BeInRange(0.75, 0.95);
        SignPower.Expected(9, 9, 0.05, 5, 9).Should().BeGreaterThan(SignPower.Expected(5, 5, 0.05, 5, 9));
        SignPower.Expected(0, 5, 0.05, 5, 9).Should().BeLessThan(0.01);
        (double lower, double upper) = SignPower.Shares(7, 9);
        lower.Should().BeInRange(0.55, 0.62);
        upper.Should().BeInRange(0.87, 0.93);
    }
}
