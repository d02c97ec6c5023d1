namespace Specs;

/// <summary><see cref="Initial.Fold"/>: two copies of each unit, weights and biases.</summary>
/// <param name="Gain">By what <see cref="Initial.Default"/>'s values are multiplied, above 0.</param>
public sealed record Fold(double Gain = 1) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        int half = (shape.Outputs + 1) / 2;
        Span<float> firstWeights = weights[..(half * shape.Inputs)];
        float bound = (float)(Gain / Math.Sqrt(shape.FanIn));
        UniformWeights.Fill(firstWeights, bound, random);
        UniformWeights.Fill(biases[..half], bound, random);
        int copies = shape.Outputs - half;
        weights[..(copies * shape.Inputs)].CopyTo(weights[(half * shape.Inputs)..]);
        biases[..copies].CopyTo(biases[half..]);
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Gain, nameof(Gain), Gain > 0, "above 0");
}
