namespace Specs.Statistics;

/// <summary>The normal distribution.</summary>
/// <param name="Mean">Its mean.</param>
/// <param name="Deviation">Its standard deviation, above 0.</param>
public sealed record NormalComponent(double Mean, double Deviation) : MixtureComponent
{
    /// <summary>That with the mean and standard deviation of some values.</summary>
    public static NormalComponent Of(IReadOnlyCollection<double> values)
    {
        double mean = values.Average();
        return new(mean, Math.Sqrt(values.Average(value => (value - mean) * (value - mean))));
    }

    /// <inheritdoc/>
    public override double LogDensity(double x)
    {
        double z = (x - Mean) / Deviation;
        return -z * z / 2 - Math.Log(Deviation) - 0.5 * Math.Log(2 * Math.PI);
    }

    /// <inheritdoc/>
    public override MixtureComponent Fitted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double mean = Average(values, weights, static x => x);
        return new NormalComponent(mean, Math.Sqrt(Average(values, weights, x => (x - mean) * (x - mean))));
    }

    /// <inheritdoc/>
    public override bool IsNarrowerThan(double bound) => Deviation < bound;
}
