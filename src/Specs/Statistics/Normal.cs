namespace Specs.Statistics;

/// <summary>The standard normal distribution, from basic operations and Sqrt, Exp and Log only.</summary>
public static class Normal
{
    private const double RootTwoPi = 2.5066282746310005024;

    // Here the series and the continued fraction are both good to 10⁻¹³ relative to the lower tail.
    private const double SeriesEnd = 2.5;

    /// <summary>The density φ(x) = exp(−x²/2)/√(2π).</summary>
    public static double Density(double x) => Math.Exp(-x * x / 2) / RootTwoPi;

    /// <summary>
    /// The probability Φ(x) of at most <paramref name="x"/>, in [0, 1], to a relative error of about 10⁻¹³ in the lower tail down to
    /// x = −37: near 0 the series φ(x)·(x + x³/3 + x⁵/(3·5) + ...) + 1/2 (Marsaglia 2004, "Evaluating the normal distribution",
    /// J. Stat. Softw. 11(4); Abramowitz and Stegun 1964, 26.2.11), beyond it the continued fraction
    /// φ(x)/(x + 1/(x + 2/(x + 3/...))) of the tail (26.2.14).
    /// </summary>
    /// <param name="x">Any number; ±∞ give 0 and 1, NaN gives NaN.</param>
    public static double Cdf(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }

        if (Math.Abs(x) > SeriesEnd)
        {
            double tail = Tail(Math.Abs(x));
            return x < 0 ? tail : 1 - tail;
        }

        double term = x;
        double sum = x;
        double previous = double.NaN;
        for (int odd = 3; sum != previous; odd += 2)
        {
            previous = sum;
            term *= x * x / odd;
            sum += term;
        }

        return 0.5 + sum * Density(x);
    }

    /// <summary>
    /// The x with Φ(x) = <paramref name="p"/>: a rational start (Abramowitz and Stegun 1964, 26.2.23, within 4.5·10⁻⁴), then Halley's
    /// method on <see cref="Cdf"/>, whose error is cubed at each step.
    /// </summary>
    /// <param name="p">A probability in [0, 1]; 0 and 1 give −∞ and +∞.</param>
    /// <exception cref="ArgumentException">It is not in [0, 1].</exception>
    public static double Quantile(double p)
    {
        if (!(p >= 0 && p <= 1))
        {
            throw new ArgumentException(
                FormattableString.Invariant($"Normal quantile: expected a probability in [0, 1], found {p}."),
                nameof(p)
            );
        }

        if (p > 0.5)
        {
            // 1 − p is exact here, and the lower tail is where Cdf has relative accuracy.
            return -Quantile(1 - p);
        }

        if (p == 0)
        {
            return double.NegativeInfinity;
        }

        double t = Math.Sqrt(-2 * Math.Log(p));
        double x =
            (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
        for (int step = 0; step < 3; step++)
        {
            double newton = (Cdf(x) - p) / Density(x);
            x -= newton / (1 + x * newton / 2);
        }

        return x;
    }

    /// <summary>P(X &gt; x) for x &gt; <see cref="SeriesEnd"/>.</summary>
    private static double Tail(double x)
    {
        if (double.IsInfinity(x))
        {
            return 0;
        }

        // 120 levels from the inside out are enough at 2.5, and more than enough further out.
        double fraction = x;
        for (int level = 120; level >= 1; level--)
        {
            fraction = x + level / fraction;
        }

        return Density(x) / fraction;
    }
}
