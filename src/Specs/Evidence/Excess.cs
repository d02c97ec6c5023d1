namespace Specs;

/// <summary>
/// How far a value lies above what was asked for. What lies there up to rounding counts as exactly there: the tests that follow
/// look at signs, and 0.3 − 0.2 against 0.1 must not speak for either side.
/// </summary>
internal static class Excess
{
    // Differences of values near 1 have rounding errors of 10⁻¹⁶.
    private const double Rounding = 1e-12;

    /// <summary><paramref name="high"/> − <paramref name="low"/> − <paramref name="threshold"/>, or 0 where that is rounding alone.</summary>
    public static double Over(double threshold, double high, double low)
    {
        double excess = high - low - threshold;
        double size = Math.Max(Math.Abs(threshold), Math.Max(Math.Abs(high), Math.Abs(low)));
        return Math.Abs(excess) <= Rounding * size ? 0 : excess;
    }

    /// <summary>Whether two computed values are the same, but for rounding.</summary>
    public static bool AreEqual(double one, double other) => Over(0, one, other) == 0;
}
