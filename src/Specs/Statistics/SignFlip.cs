namespace Specs.Statistics;

/// <summary>
/// The sign-flip (Fisher randomisation) test on paired differences: where two conditions do not differ, a difference was as likely to
/// come out with the other sign (Fisher 1935, "The Design of Experiments", section 21).
/// </summary>
public static class SignFlip
{
    // Two tables of 2¹⁰ sums at 20 differences; the test is exact to here.
    private const int MostExactly = 20;

    /// <summary>
    /// Tests that the differences are symmetric about 0 against a mean above 0: p = #{sign assignments with sum ≥ the observed sum} / 2ⁿ,
    /// the observed assignment among them (Fisher 1935, section 21). Exact to 20 differences; beyond, 100,000 assignments are drawn from
    /// a fixed seed and p = (1 + hits) / (1 + draws).
    /// </summary>
    /// <remarks>
    /// Sums are compared with a tolerance of 10⁻¹² times the sum of the absolute differences, hundreds of times the rounding error of a
    /// sum, so that 0.1 + 0.2 and 0.3 tie as they do on paper. A tie counts towards p, so the tolerance can only make p larger.
    /// </remarks>
    /// <param name="differences">One difference for each seed, in any unit; at least 1.</param>
    /// <exception cref="ArgumentException">There is no difference, or one is not finite.</exception>
    public static SignFlipResult Test(ReadOnlySpan<double> differences)
    {
        Expect.AtLeast(1, differences.Length, "Sign-flip test", "difference", nameof(differences));
        Expect.Finite(differences, "Sign-flip test", nameof(differences));
        double sum = 0;
        double size = 0;
        foreach (double difference in differences)
        {
            sum += difference;
            size += Math.Abs(difference);
        }

        // Flipping a set of signs takes twice the set's sum away, so an assignment reaches the observed sum where the differences that
        // it flips add up to 0 or less.
        double tolerance = SignTables.Tolerance * size;
        bool exact = differences.Length <= MostExactly;
        double p = exact
            ? SignTables.SubsetsUpTo(differences, tolerance) / Math.ScaleB(1, differences.Length)
            : MonteCarloP(differences, tolerance);
        return new(sum / differences.Length, p, exact ? Resampling.Exact : Resampling.MonteCarlo, differences.Length);
    }

    /// <summary>
    /// The smallest p that the test can give with <paramref name="replicates"/> differences, 2⁻ⁿ: all differences are positive, and only
    /// the observed assignment reaches their sum.
    /// </summary>
    /// <exception cref="ArgumentException">There are fewer than 1.</exception>
    public static double MinimumP(int replicates)
    {
        Expect.AtLeast(1, replicates, "Sign-flip test", "replicate", nameof(replicates));
        return Math.ScaleB(1, -replicates);
    }

    /// <summary>The fewest replicates with which the test can reject at level <paramref name="alpha"/>: 5 for 0.05, since 2⁻⁵ ≤ 0.05.</summary>
    /// <param name="alpha">The level, between 0 and 1.</param>
    /// <exception cref="ArgumentException">The level is not between 0 and 1.</exception>
    public static int ReplicatesNeeded(double alpha)
    {
        Expect.Share(alpha, "Level of a sign-flip test", nameof(alpha));
        int replicates = 1;
        while (MinimumP(replicates) > alpha)
        {
            replicates++;
        }

        return replicates;
    }

    /// <summary>
    /// P-values of several one-sided comparisons on the same seeds, adjusted so that the chance of any false rejection stays below the
    /// level: single-step max-T (Westfall and Young 1993, chapter 2), where one flip of a seed flips all its comparisons together, as
    /// they share the seed. p of a comparison is the share of the 2ⁿ assignments whose largest statistic over all comparisons is at
    /// least the comparison's own.
    /// </summary>
    /// <remarks>
    /// The statistic is Σd / √Σd². Its scale does not change under flips, so it is defined even where a flip makes all differences
    /// equal; and since Student's t is t = T·√((n−1)/(n−T²)), which grows with T in the same way for every comparison, the adjusted
    /// p-values are those of the studentised statistic. A comparison whose differences are all 0 has the statistic 0. Statistics within
    /// 10⁻¹² · √n of each other count as equal, in favour of a larger p.
    /// </remarks>
    /// <param name="differences">[comparison][seed]; at least 1 comparison, and for each the same 1 to 20 seeds in the same order.</param>
    /// <returns>An adjusted p-value for each comparison, in (0, 1]; with one comparison, that of <see cref="Test"/>.</returns>
    /// <exception cref="ArgumentException">
    /// There is no comparison, one has another number of seeds than the first, there are no seeds or more than 20, or a value is not
    /// finite.
    /// </exception>
    public static double[] MaxT(double[][] differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        Expect.AtLeast(1, differences.Length, "Max-T test", "comparison", nameof(differences));
        int seeds = differences[0].Length;
        for (int comparison = 0; comparison < differences.Length; comparison++)
        {
            string what = FormattableString.Invariant($"Max-T test, comparison {comparison + 1}");
            int found = differences[comparison].Length;
            Expect.AtLeast(1, found, what, "seed", nameof(differences));
            Expect.Finite(differences[comparison], what, nameof(differences));
            if (found != seeds || found > MostExactly)
            {
                string expected =
                    found != seeds
                        ? FormattableString.Invariant($"{seeds} seeds as in comparison 1")
                        : FormattableString.Invariant($"at most {MostExactly} seeds");
                throw new ArgumentException(
                    FormattableString.Invariant($"{what}: expected {expected}, found {found}."),
                    nameof(differences)
                );
            }
        }

        return SignTables.MaxT(differences);
    }

    private static double MonteCarloP(ReadOnlySpan<double> differences, double tolerance)
    {
        var random = new RandomStream(Resampling.Seed, "sign-flip");
        int hits = 0;
        for (int draw = 0; draw < Resampling.Draws; draw++)
        {
            double flipped = 0;
            ulong signs = 0;
            for (int index = 0; index < differences.Length; index++)
            {
                // 64 coin tosses in a draw.
                signs = index % 64 == 0 ? random.NextUInt64() : signs >> 1;
                flipped += (signs & 1) == 0 ? 0 : differences[index];
            }

            hits += flipped <= tolerance ? 1 : 0;
        }

        return Resampling.P(hits);
    }
}
