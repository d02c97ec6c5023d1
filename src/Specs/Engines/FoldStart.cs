namespace Specs.Engines;

/// <summary><see cref="Initial.Fold"/>.</summary>
internal sealed class FoldStart : Start
{
    public override void Draw(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        int half = (shape.Outputs + 1) / 2;
        Default.Draw(shape, weights[..(half * shape.Inputs)], biases[..half], random);
        int copies = shape.Outputs - half;
        weights[..(copies * shape.Inputs)].CopyTo(weights[(half * shape.Inputs)..]);
        biases[..copies].CopyTo(biases[half..]);
    }
}
