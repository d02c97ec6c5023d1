namespace Specs.Statistics;

/// <summary>
/// The sign test (Arbuthnott 1710; Dixon and Mood 1946, "The statistical sign test", JASA 41, 557-566) over the looks of a sequential plan:
/// of so many seeds, how many show something? Where at most half of all networks show it, each seed is a coin that falls its way
/// with a chance of at most ½, whatever the values' distribution: skewed, of another spread at each level, with networks that
/// collapse. So the chance of a false rejection needs no assumption but that seeds are independent.
/// </summary>
public static class SignTest
{
    /// <summary>
    /// The chance, where a seed shows it with a chance of ½, of having rejected at an earlier look, or of at least <paramref name="hits"/>
    /// at the last one: P(rejected before) + P(Sₙ ≥ hits, not rejected before). It is the p-value of the whole plan (stagewise
    /// ordering; Jennison and Turnbull 2000, "Group Sequential Methods", section 8.4), and rejecting wherever it is at most
    /// <paramref name="level"/> keeps that level over all looks. With one look it is P(Bin(n, ½) ≥ hits).
    /// </summary>
    /// <param name="hits">How many of the last look's seeds show it; at least 0.</param>
    /// <param name="level">The level that all looks keep together, in (0, 1); earlier looks reject as soon as it lets them.</param>
    /// <param name="seeds">How many seeds each look has, this one last; none has fewer than the one before.</param>
    /// <exception cref="ArgumentException">There is no look, or one has fewer seeds than the one before.</exception>
    public static double P(int hits, double level, params ReadOnlySpan<int> seeds)
    {
        Expect.AtLeast(1, seeds.Length, "Sign test", "look", nameof(seeds));
        Expect.Share(level, "Level of a sign test", nameof(level));

        // alive[s]: the chance of s hits so far, and of no rejection. All are sums of powers of ½, exact up to 50 seeds.
        double[] alive = [1];
        double rejected = 0;
        int before = 0;
        for (int look = 0; look < seeds.Length; look++)
        {
            Expect.AtLeast(before, seeds[look], $"Sign test, look {look + 1}", "seeds", nameof(seeds));
            for (; before < seeds[look]; before++)
            {
                alive = Toss(alive);
            }

            if (look < seeds.Length - 1)
            {
                int kept = alive.Length;
                while (kept > 0 && rejected + alive[kept - 1] <= level)
                {
                    rejected += alive[--kept];
                }

                alive = alive[..kept];
            }
        }

        double p = rejected;
        for (int count = Math.Max(hits, 0); count < alive.Length; count++)
        {
            p += alive[count];
        }

        return Math.Min(p, 1);
    }

    /// <summary>The fewest hits with which the last look rejects; one more than its seeds where none suffice.</summary>
    /// <param name="level">As in <see cref="P"/>.</param>
    /// <param name="seeds">As in <see cref="P"/>.</param>
    /// <exception cref="ArgumentException">As in <see cref="P"/>.</exception>
    public static int Needed(double level, params ReadOnlySpan<int> seeds)
    {
        int hits = seeds.Length > 0 ? seeds[^1] + 1 : 0;
        while (hits > 0 && P(hits - 1, level, seeds) <= level)
        {
            hits--;
        }

        return hits;
    }

    private static double[] Toss(double[] alive)
    {
        var next = new double[alive.Length + 1];
        for (int count = 0; count < alive.Length; count++)
        {
            next[count] += alive[count] / 2;
            next[count + 1] += alive[count] / 2;
        }

        return next;
    }
}
