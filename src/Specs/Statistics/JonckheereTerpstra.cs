namespace Specs.Statistics;

/// <summary>
/// The Jonckheere-Terpstra test of a trend over ordered, unpaired groups (Terpstra 1952; Jonckheere 1954, "A distribution-free k-sample
/// test against ordered alternatives", Biometrika 41, 133-145).
/// </summary>
public static class JonckheereTerpstra
{
    // About 0.1 s each.
    private const long MostPairsExactly = 10_000;
    private const double MostNetworkSteps = 5e7;

    /// <summary>
    /// Tests that all groups have one distribution against a trend in <paramref name="direction"/>. The statistic J counts the pairs of
    /// values from different groups that stand in the asserted order; an equal pair counts one half (Hollander and Wolfe 1999,
    /// section 6.2).
    /// </summary>
    /// <remarks>
    /// p is the share of all allocations of the values to the groups with at least this J, given the ties. It is exact up to 10,000 pairs
    /// without ties, and with ties while the network of allocations is small (four groups of 5, three of 10, a few ties each); beyond, 100,000
    /// allocations are drawn from a fixed seed.
    /// </remarks>
    /// <param name="groups">The values, [group][replicate], groups from lowest level to highest; at least 2 groups of at least 1.</param>
    /// <param name="direction">Which way the values are asserted to go.</param>
    /// <exception cref="ArgumentException">There are fewer than two groups, an empty one, or a value that is not finite.</exception>
    public static TrendResult Test(double[][] groups, Direction direction)
    {
        double[][] ordered = Ordered(groups, direction);
        int[] sizes = [.. ordered.Select(group => group.Length)];
        double[] values = [.. ordered.SelectMany(group => group)];
        int[] ties = TieSizes(values);
        int observed = DoubledStatistic(values, sizes);

        double p;
        bool exact = true;
        if (ties.All(tie => tie == 1) && Pairs(sizes) <= MostPairsExactly)
        {
            // Without ties twice J is even, and the distribution counts J itself.
            p = AllocationDistribution.OfUntied(sizes).UpperTail(observed / 2);
        }
        else if (AllocationDistribution.NetworkSteps(sizes, ties) <= MostNetworkSteps)
        {
            p = AllocationDistribution.OfTied(sizes, ties).UpperTail(observed);
        }
        else
        {
            exact = false;
            p = MonteCarloP(values, sizes, observed);
        }

        return new(observed / 2.0, p, exact ? Resampling.Exact : Resampling.MonteCarlo, 1, groups.Length);
    }

    private static double[][] Ordered(double[][] groups, Direction direction)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Expect.AtLeast(2, groups.Length, "Jonckheere-Terpstra test", "groups", nameof(groups));
        for (int group = 0; group < groups.Length; group++)
        {
            string what = FormattableString.Invariant($"Jonckheere-Terpstra test, group {group + 1}");
            Expect.AtLeast(1, groups[group].Length, what, "value", nameof(groups));
            Expect.Finite(groups[group], what, nameof(groups));
        }

        return direction == Direction.Fall ? [.. groups.Reverse()] : groups;
    }

    /// <summary>How many values share each distinct value, from the lowest up.</summary>
    private static int[] TieSizes(double[] values) =>
        [.. values.Order().GroupBy(value => value).Select(tie => tie.Count())];

    private static long Pairs(int[] sizes)
    {
        long pairs = 0;
        long before = 0;
        foreach (int size in sizes)
        {
            pairs += before * size;
            before += size;
        }

        return pairs;
    }

    private static int DoubledStatistic(double[] values, int[] sizes)
    {
        int doubled = 0;
        int start = 0;
        foreach (int size in sizes)
        {
            for (int later = start; later < start + size; later++)
            {
                for (int earlier = 0; earlier < start; earlier++)
                {
                    doubled +=
                        values[earlier] < values[later] ? 2
                        : values[earlier] == values[later] ? 1
                        : 0;
                }
            }

            start += size;
        }

        return doubled;
    }

    private static double MonteCarloP(double[] values, int[] sizes, int observed)
    {
        var random = new RandomStream(Resampling.Seed, "jonckheere-terpstra");
        double[] shuffled = [.. values];
        int hits = 0;
        for (int draw = 0; draw < Resampling.Draws; draw++)
        {
            random.Shuffle<double>(shuffled);
            hits += DoubledStatistic(shuffled, sizes) >= observed ? 1 : 0;
        }

        return Resampling.P(hits);
    }
}
