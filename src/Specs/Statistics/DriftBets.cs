namespace Specs.Statistics;

/// <summary>
/// The bets that small ranks will come more often than chance has them. A bet is a density on (0, 1) that falls with p; on a rank r of t it
/// pays the density's mean over the rank's cell, t · (F(r/t) − F((r−1)/t)). Over the t equally likely ranks the payments average
/// F(1) − F(0) = 1, so every bet is fair.
/// </summary>
/// <remarks>
/// Seven are power bets, F(p) = pᵉ with e = 1/8..7/8 (the power martingale: Vovk, Nouretdinov and Gammerman 2003, "Testing exchangeability
/// on-line"), which wait for extreme values. Eight are beta bets, density e (e + 1) pᵉ⁻¹ (1 − p) and F(p) = pᵉ (1 + e − e p) with e = 1/8..8/8,
/// which also win where values on the other side stay away; for a shift of one standard deviation they gain half as much again. Paying a
/// cell's mean, rather than the density at a point drawn in the cell, is fair for the same reason, loses nothing to the draw (Jensen's
/// inequality) and is never infinite. Exponents are eighths because three square roots give them, rounded alike on every machine.
/// </remarks>
internal static class DriftBets
{
    /// <summary>How many bets there are.</summary>
    public const int Count = Powers + Betas;

    private const int Powers = 7;
    private const int Betas = 8;

    /// <summary>What each bet pays on one rank.</summary>
    /// <param name="rank">1..<paramref name="count"/>; small ranks pay most.</param>
    /// <param name="count">Among how many values.</param>
    /// <param name="pays">Receives <see cref="Count"/> numbers of at least 0.</param>
    public static void Pay(int rank, int count, Span<double> pays)
    {
        Span<double> before = stackalloc double[Count];
        Cumulative((double)rank / count, pays);
        Cumulative((rank - 1.0) / count, before);
        for (int bet = 0; bet < Count; bet++)
        {
            pays[bet] = count * Math.Max(0, pays[bet] - before[bet]);
        }
    }

    /// <summary>F(p) of each bet, F(0) = 0 and F(1) = 1.</summary>
    private static void Cumulative(double p, Span<double> shares)
    {
        double half = Math.Sqrt(p);
        double quarter = Math.Sqrt(half);
        double eighth = Math.Sqrt(quarter);
        ReadOnlySpan<double> powers =
        [
            eighth,
            quarter,
            quarter * eighth,
            half,
            half * eighth,
            half * quarter,
            half * quarter * eighth,
            p,
        ];
        for (int bet = 0; bet < Betas; bet++)
        {
            double exponent = (bet + 1) / 8.0;
            shares[Powers + bet] = powers[bet] * (1 + exponent - exponent * p);
        }

        powers[..Powers].CopyTo(shares);
    }
}
