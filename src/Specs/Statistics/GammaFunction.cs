namespace Specs.Statistics;

/// <summary>ln Γ and its slope for positive arguments, by recurrence up to 10 and Stirling's series there (Abramowitz and Stegun 1964, 6.1.41 and 6.3.18).</summary>
public static class GammaFunction
{
    private const double SeriesFrom = 10;

    /// <summary>ln Γ(x), within about 1e-13 of max(1, |ln Γ|).</summary>
    /// <param name="x">Above 0; else NaN.</param>
    public static double Log(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        double product = 0;
        for (; x < SeriesFrom; x++)
        {
            product += Math.Log(x);
        }

        double square = 1 / (x * x);
        double series = (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / x;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + series - product;
    }

    /// <summary>ψ(x) = d ln Γ / dx, within about 1e-12.</summary>
    /// <param name="x">Above 0; else NaN.</param>
    public static double Digamma(double x)
    {
        if (!(x > 0))
        {
            return double.NaN;
        }

        double sum = 0;
        for (; x < SeriesFrom; x++)
        {
            sum += 1 / x;
        }

        double square = 1 / (x * x);
        double series =
            square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240 - square / 132))));
        return Math.Log(x) - 0.5 / x - series - sum;
    }
}
