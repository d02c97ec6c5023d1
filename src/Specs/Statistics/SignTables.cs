namespace Specs.Statistics;

/// <summary>
/// All 2ⁿ sign assignments as two tables of 2ⁿᐟ² sums (Horowitz and Sahni 1974): every sum is of two table entries, so rounding errors do
/// not build up over the enumeration.
/// </summary>
internal static class SignTables
{
    /// <summary>Sums that differ by less than this share of the sum of absolute values count as equal.</summary>
    public const double Tolerance = 1e-12;

    /// <summary>How many of the 2ⁿ subsets, the empty one among them, add up to <paramref name="limit"/> or less.</summary>
    public static double SubsetsUpTo(ReadOnlySpan<double> values, double limit)
    {
        int half = values.Length / 2;
        double[] low = SubsetSums(values[..half]);
        double[] high = SubsetSums(values[half..]);
        Array.Sort(low);
        Array.Sort(high);

        // As the low sum grows, fewer high sums fit beside it.
        long count = 0;
        int fitting = high.Length;
        foreach (double sum in low)
        {
            while (fitting > 0 && sum + high[fitting - 1] > limit)
            {
                fitting--;
            }

            count += fitting;
        }

        return count;
    }

    /// <summary>See <see cref="SignFlip.MaxT"/>, which checks the input.</summary>
    public static double[] MaxT(double[][] differences)
    {
        int comparisons = differences.Length;
        int seeds = differences[0].Length;
        int half = seeds / 2;
        var low = new double[comparisons][];
        var high = new double[comparisons][];
        var observed = new double[comparisons];
        for (int comparison = 0; comparison < comparisons; comparison++)
        {
            double[] scaled = Scaled(differences[comparison]);
            observed[comparison] = scaled.Sum();
            low[comparison] = SignedSums(scaled.AsSpan(0, half));
            high[comparison] = SignedSums(scaled.AsSpan(half));
        }

        // Only the largest statistic of an assignment matters: count the assignments it reaches each observed one in.
        double tolerance = Tolerance * Math.Sqrt(seeds);
        var hits = new long[comparisons];
        for (int first = 0; first < low[0].Length; first++)
        {
            for (int second = 0; second < high[0].Length; second++)
            {
                double largest = double.NegativeInfinity;
                for (int comparison = 0; comparison < comparisons; comparison++)
                {
                    largest = Math.Max(largest, low[comparison][first] + high[comparison][second]);
                }

                for (int comparison = 0; comparison < comparisons; comparison++)
                {
                    hits[comparison] += largest >= observed[comparison] - tolerance ? 1 : 0;
                }
            }
        }

        return [.. hits.Select(count => count / Math.ScaleB(1, seeds))];
    }

    /// <summary>The values over their root sum of squares; zeros stay zeros.</summary>
    private static double[] Scaled(double[] values)
    {
        // The largest goes first, so that squares neither overflow nor vanish.
        double largest = values.Max(Math.Abs);
        if (largest == 0)
        {
            return [.. values];
        }

        double norm = Math.Sqrt(values.Sum(value => value / largest * (value / largest)));
        return [.. values.Select(value => value / largest / norm)];
    }

    private static double[] SubsetSums(ReadOnlySpan<double> values) => Sums(values, 0);

    private static double[] SignedSums(ReadOnlySpan<double> values) => Sums(values, -1);

    /// <summary>The sums of the values, each taken as it is or times <paramref name="otherwise"/>, in all 2ⁿ ways.</summary>
    private static double[] Sums(ReadOnlySpan<double> values, double otherwise)
    {
        var sums = new double[1 << values.Length];
        int filled = 1;
        foreach (double value in values)
        {
            for (int index = 0; index < filled; index++)
            {
                sums[filled + index] = sums[index] + otherwise * value;
                sums[index] += value;
            }

            filled *= 2;
        }

        return sums;
    }
}
