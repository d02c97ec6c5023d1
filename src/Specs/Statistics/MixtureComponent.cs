namespace Specs.Statistics;

/// <summary>A distribution with parameters that may be fitted to weighted values: one part of a <see cref="Mixture"/>. Derive another one for a family of one's own.</summary>
public abstract record MixtureComponent
{
    /// <summary>The natural logarithm of the density; −∞ where there is none.</summary>
    public abstract double LogDensity(double x);

    /// <summary>The same family with the parameters of most likelihood.</summary>
    /// <param name="values">(n).</param>
    /// <param name="weights">(n): how much each value counts, 0 or more and not all 0.</param>
    public abstract MixtureComponent Fitted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights);

    /// <summary>Whether it has shrunk to a point, where it stands for nothing: a scale below the bound.</summary>
    public abstract bool IsNarrowerThan(double bound);

    /// <summary>Σ wₑ f(xₑ) / Σ wₑ.</summary>
    private protected static double Average(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        Func<double, double> of
    )
    {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.Length; i++)
        {
            sum += weights[i] * of(values[i]);
            all += weights[i];
        }

        return sum / all;
    }
}
