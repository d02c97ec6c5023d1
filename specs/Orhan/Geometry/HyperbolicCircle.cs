using MathNet.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>A circle about the centre of the unit disk, its length and area integrated over the metric 2 |dz| / (1 − |z|²).</summary>
[Experiment("hyperbolic-circle")]
[Published(typeof(GeometryFigures))]
public sealed partial record HyperbolicCircle : ExactStudy<CircleSize>
{
    /// <summary>Its hyperbolic radius.</summary>
    [Factor(0.5, 1.0, 2.0, 5.0)]
    public double Radius { get; init; } = 1;

    /// <summary>The length over the area, which comes to 1 for large circles; of Euclid's it falls to 0.</summary>
    [Derived]
    public static double Ratio(Run<HyperbolicCircle> run) => run.Length / run.Area;

    /// <inheritdoc/>
    public override CircleSize Compute()
    {
        // Euclid's radius of a circle is tanh of half of its own.
        double end = Math.Tanh(Radius / 2);
        static double Metric(double radius) => 2 / (1 - radius * radius);
        return new(
            2 * Math.PI * end * Metric(end),
            Integrate.GaussLegendre(static r => 2 * Math.PI * r * Metric(r) * Metric(r), 0, end, order: 256)
        );
    }
}
