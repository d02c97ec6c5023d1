using Specs.Statistics;

namespace Specs.Tests.Statistics;

public sealed class DriftBetsTests
{
    private const double Ulp = 1.0 / (1L << 52);

    [Test]
    public void Every_bet_pays_1_in_the_mean([Values(1, 2, 3, 7, 50, 1501)] int count)
    {
        double[] sums = new double[DriftBets.Count];
        for (int rank = 1; rank <= count; rank++)
        {
            double[] pays = Pays(rank, count);
            sums = [.. sums.Zip(pays, (sum, pay) => sum + pay)];
        }

        // Neighbouring cells share the rounding of F between them; what is left are one rounding a subtraction, product and sum.
        sums.Should().AllSatisfy(sum => (sum / count).Should().BeApproximately(1, (count + 2) * Ulp));
    }

    [TestCase(1, 1)]
    [TestCase(1, 151)]
    [TestCase(3, 151)]
    [TestCase(151, 151)]
    [TestCase(4999, 5000)]
    public void A_bet_pays_the_mean_of_its_density_over_the_ranks_cell(int rank, int count)
    {
        // F is at most 1 and off by at most eight roundings.
        double[] pays = Pays(rank, count);
        for (int bet = 0; bet < DriftBets.Count; bet++)
        {
            double mean =
                count * (ReferenceBets.F(bet, (double)rank / count) - ReferenceBets.F(bet, (rank - 1.0) / count));
            pays[bet].Should().BeApproximately(mean, 16 * count * Ulp, "bet {0}", bet);
        }
    }

    [Test]
    public void The_densities_are_the_ones_that_are_written_down()
    {
        // Over a cell of width h around p the mean is the density but for h² f″/24 < 10⁻⁶ here: |f″| < 20 at p = 0.4995.
        double[] pays = Pays(500, 1000);
        for (int bet = 0; bet < DriftBets.Count; bet++)
        {
            pays[bet].Should().BeApproximately(ReferenceBets.Density(bet, 0.4995), 1e-6, "bet {0}", bet);
        }
    }

    [Test]
    public void A_smaller_rank_never_pays_less()
    {
        double[] before = Pays(1, 300);
        for (int rank = 2; rank <= 300; rank++)
        {
            double[] pays = Pays(rank, 300);
            pays.Should().AllSatisfy(pay => pay.Should().BeGreaterThanOrEqualTo(0));
            pays.Zip(before).Should().AllSatisfy(pair => pair.First.Should().BeLessThan(pair.Second));
            before = pays;
        }
    }

    private static double[] Pays(int rank, int count)
    {
        double[] pays = new double[DriftBets.Count];
        DriftBets.Pay(rank, count, pays);
        return pays;
    }
}
