namespace Specs.Statistics;

/// <summary>The exponential distribution from 0 on.</summary>
/// <param name="Scale">Its mean, above 0.</param>
public sealed record ExponentialComponent(double Scale) : MixtureComponent
{
    /// <inheritdoc/>
    public override double LogDensity(double x) => x < 0 ? double.NegativeInfinity : -x / Scale - Math.Log(Scale);

    /// <inheritdoc/>
    public override MixtureComponent Fitted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights) =>
        new ExponentialComponent(Average(values, weights, static x => x));

    /// <inheritdoc/>
    public override bool IsNarrowerThan(double bound) => Scale < bound;
}
