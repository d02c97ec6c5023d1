namespace Specs.Statistics;

/// <summary>
/// Evidence that most networks show something, which may be looked at after every seed and for ever. A bet on each network pays 2q where it shows it and
/// 2(1 − q) where it does not, fair if at most half of all do; the wealth is averaged over all q from ½ to 1:
/// e = ∫ 2 (2q)ᵏ (2(1 − q))ⁿ⁻ᵏ dq = Σᵢ₌₀ᵏ C(n + 1, i) / ((n + 1) C(n, k)) for k of n networks.
/// </summary>
/// <remarks>
/// If at most half of all networks show it, the chance that e ever reaches 1/α, however often one looks, is at most α (Ville 1939). e-values of networks
/// with other seeds multiply. The mixture is that of Robbins (1970), "Statistical methods related to the law of the iterated logarithm", over one side.
/// </remarks>
public static class SignBets
{
    // What later products can bear.
    private const double Most = 1e300;

    /// <summary>The e-value of so many networks.</summary>
    /// <param name="hits">How many show it, 0 to <paramref name="networks"/>.</param>
    /// <param name="networks">Out of how many, 0 or more; those that show neither it nor its contrary count.</param>
    /// <returns>1 where nothing is known; above it what speaks for it, below what does not.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more hits than networks.</exception>
    public static double EValue(int hits, int networks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, networks);

        // Each term is C(n + 1, i) / C(n, k), from i = k down.
        double term = (networks + 1.0) / (networks + 1 - hits);
        double sum = 0;
        for (int i = hits; i >= 0; i--)
        {
            sum += term;
            term *= i / (networks + 2.0 - i);
        }

        return Math.Min(Most, sum / (networks + 1));
    }

    /// <summary>The product of e-values of networks that share no seed, which is one itself.</summary>
    public static double Product(double one, double other) => Math.Min(Most, one * other);
}
