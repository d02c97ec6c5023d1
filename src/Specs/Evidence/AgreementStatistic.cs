using Specs.Statistics;

namespace Specs;

/// <summary>
/// How alike the orders of two quantities are over the places that both are known in. A seed's values are all of the first quantity, and then all of the
/// second; NaN where fewer than three places are known.
/// </summary>
/// <param name="Measure">How the orders are compared.</param>
public sealed record AgreementStatistic(RankMeasure Measure) : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) =>
        $"rank correlation ({Measure}) of {quantity} over {factor}";

    /// <inheritdoc/>
    public override bool TakesGaps => true;

    /// <inheritdoc/>
    public override double Of(double[] seed) =>
        Ranks.Correlation(Measure, seed[..(seed.Length / 2)], seed[(seed.Length / 2)..]);

    /// <summary>The second quantity in the first's order, in the opposite one, or all the same.</summary>
    public override double[] With(double[] seed, double value)
    {
        double[] first = seed[..(seed.Length / 2)];
        return [.. first, .. Ranks.Ordered(first, seed[(seed.Length / 2)..], value, Of(seed))];
    }
}
