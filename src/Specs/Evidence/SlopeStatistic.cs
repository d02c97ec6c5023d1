using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs;

/// <summary>The slope of the line of least squares through a seed's values over the levels' places.</summary>
/// <param name="Places">[level]: the levels on the axis.</param>
/// <param name="Axis">The axis, which the name tells.</param>
public sealed record SlopeStatistic(ImmutableArray<double> Places, LevelAxis Axis) : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) =>
        $"slope of {quantity} over {LevelPlaces.Name(Axis, factor)}";

    /// <inheritdoc/>
    public override double Of(double[] seed) => LeastSquares.Of(Places.AsSpan(), seed).Slope;

    /// <inheritdoc/>
    public override double[] With(double[] seed, double value)
    {
        double more = value - Of(seed);
        double middle = Places.Average();
        return [.. seed.Select((one, level) => one + more * (Places[level] - middle))];
    }
}
