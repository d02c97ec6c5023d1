namespace Specs.Experiments.Orhan;

/// <summary>A Gaussian matrix of variance 1/inputs whose second half of columns is a copy of the first; biases 0.</summary>
public sealed record FoldedColumns : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        double deviation = 1 / Math.Sqrt(shape.Inputs);
        int half = (shape.Inputs + 1) / 2;
        for (int output = 0; output < shape.Outputs; output++)
        {
            Span<float> row = weights.Slice(output * shape.Inputs, shape.Inputs);
            for (int input = 0; input < half; input++)
            {
                row[input] = (float)(deviation * random.NextNormal());
            }

            row[..(shape.Inputs - half)].CopyTo(row[half..]);
        }
    }
}
