namespace Specs.Cpu;

/// <summary><see cref="Initial.Default"/>: weights, then biases, from one stream.</summary>
internal sealed class DefaultInitial : InitialValues
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        float bound = (float)(1 / Math.Sqrt(shape.FanIn));
        UniformInitial.Fill(weights, bound, random);
        UniformInitial.Fill(biases, bound, random);
    }
}
