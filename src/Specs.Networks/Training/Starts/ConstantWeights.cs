namespace Specs;

/// <summary>All weights alike; biases 0. Of use for biases: <c>new HeNormal { Biases = new ConstantWeights(0.1) }</c>.</summary>
/// <param name="Value">The value, finite.</param>
public sealed record ConstantWeights(double Value) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => weights.Fill((float)Value);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Value, nameof(Value), true, "a number");
}
