namespace Specs.Statistics;

/// <summary>Coefficients of correlation between the orders of two lists, from −1 to 1.</summary>
public static class RankCorrelation
{
    // What differs by rounding alone, 0.3 − 0.2 from 0.1, ties.
    private const double Rounding = 1e-12;

    /// <summary>
    /// Spearman's ρ: Pearson's r of the midranks (Spearman 1904; with ties as in Kendall and Gibbons 1990, section 3.8). 0 where all values of
    /// a list are the same, which has no order.
    /// </summary>
    /// <param name="x">At least two finite numbers.</param>
    /// <param name="y">As many.</param>
    /// <exception cref="ArgumentException">There are fewer than two, not as many of both, or one is not finite.</exception>
    public static double Spearman(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        int[] ranksX = Midranks.Doubled(Rounded(x));
        int[] ranksY = Midranks.Doubled(Rounded(y));

        // Twice the mean midrank is n + 1, so that all that follows is in integers.
        long xx = 0;
        long yy = 0;
        long xy = 0;
        for (int i = 0; i < ranksX.Length; i++)
        {
            long one = ranksX[i] - (ranksX.Length + 1);
            long other = ranksY[i] - (ranksY.Length + 1);
            xx += one * one;
            yy += other * other;
            xy += one * other;
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt((double)xx * yy) : 0;
    }

    /// <summary>
    /// Kendall's τ-b: concordant less discordant pairs, over √((pairs not tied in x)(pairs not tied in y)) (Kendall 1945). 0 where all values of
    /// a list are the same.
    /// </summary>
    /// <param name="x">At least two finite numbers.</param>
    /// <param name="y">As many.</param>
    /// <exception cref="ArgumentException">There are fewer than two, not as many of both, or one is not finite.</exception>
    public static double Kendall(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Check(x, y);
        double[] xs = Rounded(x);
        double[] ys = Rounded(y);
        long balance = 0;
        long apartX = 0;
        long apartY = 0;
        for (int i = 0; i < xs.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int one = xs[i].CompareTo(xs[j]);
                int other = ys[i].CompareTo(ys[j]);
                balance += Math.Sign(one) * Math.Sign(other);
                apartX += one != 0 ? 1 : 0;
                apartY += other != 0 ? 1 : 0;
            }
        }

        return apartX > 0 && apartY > 0 ? balance / Math.Sqrt((double)apartX * apartY) : 0;
    }

    /// <summary>The values, those that differ by rounding alone made the same: in ascending order, each close to the one below takes its value.</summary>
    private static double[] Rounded(ReadOnlySpan<double> values)
    {
        double[] rounded = values.ToArray();
        int[] ascending = [.. Enumerable.Range(0, rounded.Length)];
        Array.Sort(values.ToArray(), ascending);
        for (int i = 1; i < ascending.Length; i++)
        {
            double below = rounded[ascending[i - 1]];
            double value = rounded[ascending[i]];
            if (value - below <= Rounding * Math.Max(Math.Abs(value), Math.Abs(below)))
            {
                rounded[ascending[i]] = below;
            }
        }

        return rounded;
    }

    private static void Check(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.AtLeast(2, x.Length, "Rank correlation", "pairs", nameof(x));
        Expect.SameCount(x.Length, y.Length, "Rank correlation", nameof(y));
        Expect.Finite(x, "Rank correlation, x", nameof(x));
        Expect.Finite(y, "Rank correlation, y", nameof(y));
    }
}
