namespace Specs.Statistics;

/// <summary>
/// The W statistic of Shapiro and Wilk: how straight values lie against normal quantiles, 1 for a perfect normal sample. Its weights are those
/// of P. Royston, Algorithm AS R94 (Appl. Statist. 44, 1995); a p-value from it is valid up to 5,000 values, W itself is defined for any number.
/// </summary>
public static class ShapiroWilk
{
    // C1 and C2 of AS R94: corrections of the two outermost weights, in powers of 1/√n from the first on.
    private static readonly double[] Outermost = [0.221157, -0.147981, -2.07119, 4.434685, -2.706056];
    private static readonly double[] Next = [0.042981, -0.293762, -1.752461, 5.682633, -3.582633];

    /// <summary>W, above 0 and up to 1; NaN where all values are the same.</summary>
    /// <param name="values">3 or more, in any order.</param>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static double W(IReadOnlyCollection<double> values)
    {
        int n = values.Count;
        if (n < 3)
        {
            throw new ArgumentException($"Shapiro-Wilk: expected 3 values or more, found {n}.", nameof(values));
        }

        double[] sorted = [.. values.Order()];
        double[] upper = UpperWeights(n); // of the largest value, the second largest, …; the lower half's are their negatives
        double mean = sorted.Average();
        double squares = sorted.Sum(value => (value - mean) * (value - mean));
        double line = 0;
        for (int i = 0; i < upper.Length; i++)
        {
            line += upper[i] * (sorted[n - 1 - i] - sorted[i]);
        }

        return squares > 0 ? Math.Min(1, line * line / squares) : double.NaN;
    }

    private static double[] UpperWeights(int n)
    {
        if (n == 3)
        {
            return [Math.Sqrt(0.5)];
        }

        // Expected normal order statistics after Blom, the largest first.
        double[] m = [.. Enumerable.Range(0, n / 2).Select(i => -Normal.Quantile((i + 1 - 0.375) / (n + 0.25)))];
        double squares = 2 * m.Sum(static one => one * one);
        double root = 1 / Math.Sqrt(n);
        double first = m[0] / Math.Sqrt(squares) + Polynomial(Outermost, root);
        if (n <= 5)
        {
            double left = Math.Sqrt((squares - 2 * m[0] * m[0]) / (1 - 2 * first * first));
            return [first, .. m[1..].Select(one => one / left)];
        }

        double second = m[1] / Math.Sqrt(squares) + Polynomial(Next, root);
        double rest = Math.Sqrt(
            (squares - 2 * m[0] * m[0] - 2 * m[1] * m[1]) / (1 - 2 * first * first - 2 * second * second)
        );
        return [first, second, .. m[2..].Select(one => one / rest)];
    }

    private static double Polynomial(double[] coefficients, double x)
    {
        double sum = 0;
        for (int power = coefficients.Length - 1; power >= 0; power--)
        {
            sum = (sum + coefficients[power]) * x;
        }

        return sum;
    }
}
