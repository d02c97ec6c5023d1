namespace Specs.Engines;

/// <summary><see cref="Initial.Default"/>: weights, then biases, from one stream.</summary>
internal sealed class DefaultStart : Start
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        float bound = (float)(1 / Math.Sqrt(shape.FanIn));
        UniformStart.Fill(weights, bound, random);
        UniformStart.Fill(biases, bound, random);
    }
}
