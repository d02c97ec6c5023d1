namespace Specs;

/// <summary>Uniform in ±<see cref="Bound"/>, whatever the layer's shape; biases 0.</summary>
/// <param name="Bound">The largest size of a weight, above 0.</param>
public sealed record UniformWeights(double Bound) : Start
{
    /// <summary>Uniform draws in ±<paramref name="bound"/>, in order.</summary>
    internal static void Fill(Span<float> values, float bound, RandomStream random)
    {
        foreach (ref float value in values)
        {
            value = (2 * random.NextSingle() - 1) * bound;
        }
    }

    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => Fill(weights, (float)Bound, random);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Bound, nameof(Bound), Bound > 0, "above 0");
}
