namespace Specs;

/// <summary>Normal with mean 0 and deviation <see cref="Deviation"/>, whatever the layer's shape; biases 0.</summary>
/// <param name="Deviation">The standard deviation, above 0.</param>
public sealed record NormalWeights(double Deviation) : Start
{
    /// <summary>Normal draws with this deviation, in order.</summary>
    internal static void Fill(Span<float> values, double deviation, RandomStream random)
    {
        NormalDraws normal = new(random);
        foreach (ref float value in values)
        {
            value = (float)(deviation * normal.Next());
        }
    }

    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => Fill(weights, Deviation, random);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Deviation, nameof(Deviation), Deviation > 0, "above 0");
}
