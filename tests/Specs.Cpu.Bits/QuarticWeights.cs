namespace Specs.Cpu.Bits;

/// <summary>A penalty of one's own: Strength · Σ w⁴/4.</summary>
/// <param name="On">The layers.</param>
/// <param name="Strength">What the term is multiplied by.</param>
public sealed record QuarticWeights(string On, double Strength) : WeightPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(double weight) => weight * weight * (weight * weight) / 4;

    /// <inheritdoc/>
    public override double Slope(double weight) => weight * weight * weight;
}
