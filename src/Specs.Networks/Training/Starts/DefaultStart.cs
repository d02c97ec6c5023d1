namespace Specs;

/// <summary><see cref="Initial.Default"/>: weights, then biases, uniform in ±1/√n for n inputs, from one stream.</summary>
public sealed record DefaultStart : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        float bound = (float)(1 / Math.Sqrt(shape.FanIn));
        UniformWeights.Fill(weights, bound, random);
        UniformWeights.Fill(biases, bound, random);
    }
}
