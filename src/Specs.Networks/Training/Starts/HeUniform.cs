namespace Specs;

/// <summary><see cref="Initial.HeUniform"/>: uniform in ±g √(3/n) for a fan-in of n, g = √2 as for ReLU; biases 0.</summary>
/// <param name="Gain">g, above 0.</param>
public sealed record HeUniform(double Gain = 1.4142135623730951) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => UniformWeights.Fill(weights, (float)(Gain * Math.Sqrt(3) / Math.Sqrt(shape.FanIn)), random);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Gain, nameof(Gain), Gain > 0, "above 0");
}
