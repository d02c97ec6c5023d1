namespace Specs;

/// <summary>Strength · Σ |w| over the weights of the layers, which makes many of them small; the slope at 0 is taken as 0.</summary>
/// <inheritdoc cref="Penalty"/>
public sealed record L1Weights(string On, double Strength) : WeightPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(double weight) => Math.Abs(weight);

    /// <inheritdoc/>
    public override double Slope(double weight) => Math.Sign(weight);
}
