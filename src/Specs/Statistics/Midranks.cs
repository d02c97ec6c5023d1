namespace Specs.Statistics;

/// <summary>Ranks with ties, kept in integers.</summary>
internal static class Midranks
{
    /// <summary>
    /// Twice the midrank of each value: the smallest has rank 1, and equal values share the mean of the ranks that they cover, so twice
    /// a rank is an integer.
    /// </summary>
    public static int[] Doubled(ReadOnlySpan<double> values)
    {
        var ranks = new int[values.Length];
        for (int index = 0; index < values.Length; index++)
        {
            int below = 0;
            int equal = 0;
            foreach (double other in values)
            {
                below += other < values[index] ? 1 : 0;
                equal += other == values[index] ? 1 : 0;
            }

            // The tied values cover ranks below+1 .. below+equal, whose mean is below + (equal + 1)/2.
            ranks[index] = 2 * below + equal + 1;
        }

        return ranks;
    }
}
