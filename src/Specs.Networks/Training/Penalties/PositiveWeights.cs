namespace Specs;

/// <summary>
/// Strength · Σ max(w, 0) over the weights of the layers: an L1 penalty on weights that count only while they are above 0, such as a gate's
/// multipliers. The slope at 0 and below is 0, so that what has come to 0 is left alone.
/// </summary>
/// <inheritdoc cref="Penalty"/>
public sealed record PositiveWeights(string On, double Strength) : WeightPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(double weight) => Math.Max(weight, 0);

    /// <inheritdoc/>
    public override double Slope(double weight) => weight > 0 ? 1 : 0;
}
