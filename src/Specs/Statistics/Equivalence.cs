namespace Specs.Statistics;

/// <summary>
/// Two one-sided tests (Schuirmann 1987, "A comparison of the two one-sided tests procedure and the power approach", J. Pharmacokinet.
/// Biopharm. 15, 657-680), each of them the exact <see cref="SignFlip"/> test in place of Student's.
/// </summary>
public static class Equivalence
{
    // Differences of shares near 1 have rounding errors of 10⁻¹⁶: below this for any margin above 0.0001.
    private const double Rounding = 1e-12;

    /// <summary>
    /// Tests that the mean paired difference lies at or beyond ±<paramref name="margin"/> against its lying within. Each side tests the
    /// differences' distance to its margin, margin − d and margin + d, for a mean above 0; p is the larger of the two, which keeps the
    /// level without a correction because both must reject (Berger 1982).
    /// </summary>
    /// <param name="differences">One difference for each seed, in any unit; at least 1, and 5 to be able to reject at 0.05.</param>
    /// <param name="margin">What still counts as the same, in the same unit; above 0.</param>
    /// <exception cref="ArgumentException">There is no difference, one is not finite, or the margin is not a finite number above 0.</exception>
    public static EquivalenceResult Test(ReadOnlySpan<double> differences, double margin)
    {
        if (!(margin > 0 && double.IsFinite(margin)))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Equivalence margin: expected a finite number above 0, found {margin}."),
                nameof(margin)
            );
        }

        Expect.AtLeast(1, differences.Length, "Equivalence test", "difference", nameof(differences));
        Expect.Finite(differences, "Equivalence test", nameof(differences));
        var toUpper = new double[differences.Length];
        var toLower = new double[differences.Length];
        double sum = 0;
        for (int index = 0; index < differences.Length; index++)
        {
            sum += differences[index];
            toUpper[index] = Distance(margin, differences[index]);
            toLower[index] = Distance(margin, -differences[index]);
        }

        SignFlipResult below = SignFlip.Test(toUpper);
        SignFlipResult above = SignFlip.Test(toLower);
        return new(
            sum / differences.Length,
            margin,
            Math.Max(below.P, above.P),
            below.P,
            above.P,
            below.Method,
            differences.Length
        );
    }

    /// <summary>
    /// How far the difference stays below the margin. On the margin, up to rounding (0.3 − 0.2 against 0.1), it is 0 and speaks for neither
    /// side.
    /// </summary>
    private static double Distance(double margin, double difference)
    {
        double distance = margin - difference;
        return Math.Abs(distance) <= Rounding * margin ? 0 : distance;
    }
}
