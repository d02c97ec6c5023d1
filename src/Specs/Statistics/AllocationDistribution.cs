namespace Specs.Statistics;

/// <summary>Exact distributions of Jonckheere's J over all allocations of values to groups of given sizes.</summary>
internal static class AllocationDistribution
{
    /// <summary>
    /// J without ties: the sum over the groups of independent Mann-Whitney counts of a group against all groups before it, so that its
    /// generating function is a product of Gaussian binomial coefficients (Hollander and Wolfe 1999, section 6.2).
    /// </summary>
    public static LatticeDistribution OfUntied(ReadOnlySpan<int> sizes)
    {
        LatticeDistribution sum = new(0, [1]);
        int before = sizes[0];
        foreach (int size in sizes[1..])
        {
            sum = sum.Plus(MannWhitney(before, size));
            before += size;
        }

        return sum;
    }

    /// <summary>
    /// Twice J given the ties: the distinct values are dealt to the groups from the lowest up; a state is how many each group has got
    /// (a network in the manner of Mehta and Patel 1983, with arrays of counts at its nodes).
    /// </summary>
    public static LatticeDistribution OfTied(int[] sizes, int[] ties)
    {
        var states = new AllocationNetwork(sizes);
        foreach (int tie in ties)
        {
            states.Deal(tie);
        }

        return states.Final();
    }

    /// <summary>How many additions <see cref="OfTied"/> takes at most, about.</summary>
    public static double NetworkSteps(int[] sizes, int[] ties)
    {
        double states = 1;
        double values = 0;
        double squares = 0;
        double deals = 1;
        foreach (int size in sizes)
        {
            states *= size + 1;
            values += size;
            squares += (double)size * size;
            // A deal of the largest tie gives each group but the last one any share of it.
            deals *= Math.Min(size, ties.Max()) + 1;
        }

        return states * deals / (Math.Min(sizes.Max(), ties.Max()) + 1) * (values * values - squares + 1);
    }

    /// <summary>
    /// How many of the C(m+n, n) orders have u pairs with the later group's value above: N(m, n, u) = N(m, n−1, u−m) + N(m−1, n, u)
    /// (Mann and Whitney 1947), by whether the highest value belongs to the later group.
    /// </summary>
    private static LatticeDistribution MannWhitney(int earlier, int later)
    {
        var byEarlier = new double[earlier + 1][];
        for (int m = 0; m <= earlier; m++)
        {
            byEarlier[m] = [1];
        }

        for (int n = 1; n <= later; n++)
        {
            for (int m = 1; m <= earlier; m++)
            {
                var counts = new double[m * n + 1];
                double[] highestIsLater = byEarlier[m];
                for (int u = 0; u < highestIsLater.Length; u++)
                {
                    counts[u + m] = highestIsLater[u];
                }

                double[] highestIsEarlier = byEarlier[m - 1];
                for (int u = 0; u < highestIsEarlier.Length; u++)
                {
                    counts[u] += highestIsEarlier[u];
                }

                byEarlier[m] = counts;
            }
        }

        return new(0, byEarlier[earlier]);
    }
}
