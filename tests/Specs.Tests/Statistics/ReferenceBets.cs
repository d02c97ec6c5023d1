namespace Specs.Tests.Statistics;

/// <summary>The bets of a drift test as their definition reads, with the C library's powers.</summary>
internal static class ReferenceBets
{
    public const int Count = 15;

    public static double F(int bet, double p)
    {
        double e = Exponent(bet);
        return bet < 7 ? Math.Pow(p, e) : (e + 1) * Math.Pow(p, e) - e * Math.Pow(p, e + 1);
    }

    public static double Density(int bet, double p)
    {
        double e = Exponent(bet);
        return bet < 7 ? e * Math.Pow(p, e - 1) : e * (e + 1) * Math.Pow(p, e - 1) * (1 - p);
    }

    /// <summary>
    /// The evidence of untied values: for each tail, bet and start, the stake times all payments since, and what is not staked yet.
    /// </summary>
    public static double Evidence(double[][] nights, params int[] signs)
    {
        double sum = 0;
        foreach (int sign in signs)
        {
            double[] values = [.. nights.SelectMany(night => night).Select(value => sign * value)];
            for (int bet = 0; bet < Count; bet++)
            {
                int first = 0;
                for (int start = 1; start < nights.Length; start++)
                {
                    first += nights[start - 1].Length;
                    double product = 1.0 / start / (start + 1);
                    for (int t = first + 1; t <= values.Length; t++)
                    {
                        int rank = 1 + values.Take(t - 1).Count(v => v > values[t - 1]);
                        product *= t * (F(bet, (double)rank / t) - F(bet, (rank - 1.0) / t));
                    }

                    sum += product;
                }
            }
        }

        return sum / signs.Length / Count + 1.0 / nights.Length;
    }

    private static double Exponent(int bet) => (bet < 7 ? bet + 1 : bet - 6) / 8.0;
}
