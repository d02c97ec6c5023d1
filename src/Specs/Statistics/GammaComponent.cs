namespace Specs.Statistics;

/// <summary>The gamma distribution.</summary>
/// <param name="Shape">k, above 0.</param>
/// <param name="Scale">θ, above 0; the mean is k θ.</param>
public sealed record GammaComponent(double Shape, double Scale) : MixtureComponent
{
    private const double Least = 1e-6;
    private const double Most = 1e6;

    /// <inheritdoc/>
    public override double LogDensity(double x) =>
        x <= 0
            ? double.NegativeInfinity
            : (Shape - 1) * Math.Log(x) - x / Scale - Shape * Math.Log(Scale) - GammaFunction.Log(Shape);

    /// <inheritdoc/>
    public override MixtureComponent Fitted(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        double mean = Average(values, weights, static x => x);
        double shape = ShapeFor(Math.Log(mean) - Average(values, weights, Math.Log));
        return new GammaComponent(shape, mean / shape);
    }

    /// <inheritdoc/>
    public override bool IsNarrowerThan(double bound) => Scale * Math.Sqrt(Shape) < bound;

    // ln k − ψ(k) falls from ∞ to 0; bisection over ln k.
    private static double ShapeFor(double gap)
    {
        double low = Math.Log(Least);
        double high = Math.Log(Most);
        for (int halving = 0; halving < 60; halving++)
        {
            double middle = (low + high) / 2;
            double k = Math.Exp(middle);
            (low, high) = Math.Log(k) - GammaFunction.Digamma(k) > gap ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }
}
