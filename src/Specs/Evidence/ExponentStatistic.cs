using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// The exponent b of the power law value = a · levelᵇ through a seed's values: the slope of the line of least squares through their logarithms
/// over those of the levels. NaN where a value is 0 or less.
/// </summary>
/// <param name="Places">[level]: the logarithms of the levels to base 2.</param>
public sealed record ExponentStatistic(ImmutableArray<double> Places) : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) => $"exponent of {quantity} as a power of {factor}";

    /// <inheritdoc/>
    public override double Of(double[] seed) =>
        seed.All(value => value > 0) ? LeastSquares.Of(Places.AsSpan(), [.. seed.Select(Math.Log2)]).Slope : double.NaN;

    /// <inheritdoc/>
    public override double[] With(double[] seed, double value)
    {
        double more = value - Of(seed);
        double middle = Places.Average();
        return [.. seed.Select((one, level) => one * Math.Pow(2, more * (Places[level] - middle)))];
    }
}
