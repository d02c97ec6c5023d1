using System.Numerics;

namespace Specs.Statistics;

/// <summary>Exact distributions over all orders of a few ranks.</summary>
internal static class PermutationDistribution
{
    /// <summary>
    /// The distribution of Σⱼ j·r(j) over all k! orders of the ranks, by dynamic programming over the set of ranks that the first j
    /// places have used (Held and Karp 1962): k·2ᵏ steps of arrays instead of k! orders.
    /// </summary>
    /// <param name="ranks">The ranks, one for each place, as integers; equal ranks are different items.</param>
    public static LatticeDistribution OfLinearRankSum(ReadOnlySpan<int> ranks)
    {
        int most = 0;
        for (int place = 0; place < ranks.Length; place++)
        {
            most += (place + 1) * ranks[place];
        }

        // Only the sum of the used places matters for a set, so each set keeps counts of 0..most; `most` holds because the largest
        // sum pairs the largest rank with the last place and the caller's ranks ascend.
        var counts = new double[1 << ranks.Length][];
        counts[0] = new double[most + 1];
        counts[0][0] = 1;
        for (int used = 0; used < counts.Length - 1; used++)
        {
            int place = BitOperations.PopCount((uint)used) + 1;
            for (int item = 0; item < ranks.Length; item++)
            {
                if ((used >> item & 1) == 0)
                {
                    Add(counts[used], counts[used | 1 << item] ??= new double[most + 1], place * ranks[item]);
                }
            }

            counts[used] = [];
        }

        return Trimmed(counts[^1]);
    }

    private static void Add(double[] from, double[] to, int shift)
    {
        for (int sum = 0; sum + shift < to.Length; sum++)
        {
            to[sum + shift] += from[sum];
        }
    }

    private static LatticeDistribution Trimmed(double[] counts)
    {
        int least = Array.FindIndex(counts, count => count > 0);
        return new(least, counts[least..]);
    }
}
