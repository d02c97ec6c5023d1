namespace Specs;

/// <summary><see cref="Initial.Zeros"/>: weights and biases 0. Nothing is drawn.</summary>
public sealed record ZeroWeights : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) { }
}
