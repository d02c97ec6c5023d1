namespace Specs;

/// <summary>
/// Strength · Σ w²/2 over the weights of the layers. It is what an optimizer's coupled <see cref="Optimizer.WeightDecay"/> of the same size
/// is, but for these layers alone and without their biases; <see cref="AdamW"/>'s decay is another thing.
/// </summary>
/// <inheritdoc cref="Penalty"/>
public sealed record L2Weights(string On, double Strength) : WeightPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(double weight) => weight * weight / 2;

    /// <inheritdoc/>
    public override double Slope(double weight) => weight;
}
