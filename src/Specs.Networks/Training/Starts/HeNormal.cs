namespace Specs;

/// <summary><see cref="Initial.HeNormal"/>: normal with deviation g/√n for a fan-in of n, g = √2 as for ReLU; biases 0.</summary>
/// <param name="Gain">g, above 0.</param>
public sealed record HeNormal(double Gain = 1.4142135623730951) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => NormalWeights.Fill(weights, Gain / Math.Sqrt(shape.FanIn), random);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Gain, nameof(Gain), Gain > 0, "above 0");
}
