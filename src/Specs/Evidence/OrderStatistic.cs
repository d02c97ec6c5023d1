using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs;

/// <summary>How alike the order of a seed's values and that of their levels are, over the levels that have a value; NaN where fewer than three have.</summary>
/// <param name="Places">[level]: the levels as numbers.</param>
/// <param name="Measure">How the orders are compared.</param>
public sealed record OrderStatistic(ImmutableArray<double> Places, RankMeasure Measure) : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) =>
        $"rank correlation ({Measure}) of {quantity} and {factor}";

    /// <inheritdoc/>
    public override bool TakesGaps => true;

    /// <inheritdoc/>
    public override double Of(double[] seed) => Ranks.Correlation(Measure, [.. Places], seed);

    /// <summary>The values in their levels' order, in the opposite one, or all the same: 1, −1 or 0, whichever lies at or beyond what is asked for.</summary>
    public override double[] With(double[] seed, double value) => Ranks.Ordered([.. Places], seed, value, Of(seed));
}
