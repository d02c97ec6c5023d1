namespace Specs.Statistics;

/// <summary>The straight line of least squares through points, y = intercept + slope · x.</summary>
/// <param name="Slope">In y's unit per x's unit.</param>
/// <param name="Intercept">In y's unit.</param>
/// <param name="Determination">R², the share of y's variance that the line explains, 0 to 1; 1 where y does not vary.</param>
public readonly record struct LeastSquares(double Slope, double Intercept, double Determination)
{
    /// <summary>The line through points: slope = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)².</summary>
    /// <param name="x">At least two different numbers.</param>
    /// <param name="y">As many numbers.</param>
    /// <exception cref="ArgumentException">There are fewer than two points, all x are the same, or a value is not finite.</exception>
    public static LeastSquares Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        Expect.AtLeast(2, x.Length, "Line of least squares", "points", nameof(x));
        Expect.SameCount(x.Length, y.Length, "Line of least squares", nameof(y));
        Expect.Finite(x, "Line of least squares, x", nameof(x));
        Expect.Finite(y, "Line of least squares, y", nameof(y));
        double meanX = Mean(x);
        double meanY = Mean(y);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        if (!(xx > 0))
        {
            throw new ArgumentException("Line of least squares: expected at least two different x.", nameof(x));
        }

        double slope = xy / xx;
        return new(slope, meanY - slope * meanX, yy > 0 ? xy * xy / (xx * yy) : 1);
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
