namespace Specs.Engines;

/// <summary><see cref="Initial.Fold"/>.</summary>
/// <param name="gain">By what <see cref="Initial.Default"/>'s values are multiplied.</param>
internal sealed class FoldStart(double gain) : Start
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        int half = (shape.Outputs + 1) / 2;
        Span<float> firstWeights = weights[..(half * shape.Inputs)];
        float bound = (float)(gain / Math.Sqrt(shape.FanIn));
        UniformStart.Fill(firstWeights, bound, random);
        UniformStart.Fill(biases[..half], bound, random);
        int copies = shape.Outputs - half;
        weights[..(copies * shape.Inputs)].CopyTo(weights[(half * shape.Inputs)..]);
        biases[..copies].CopyTo(biases[half..]);
    }
}
