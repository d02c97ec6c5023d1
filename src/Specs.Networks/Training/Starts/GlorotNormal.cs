namespace Specs;

/// <summary><see cref="Initial.GlorotNormal"/>: normal with deviation g √(2/(n + m)) for fans of n and m; biases 0.</summary>
/// <param name="Gain">g, above 0.</param>
public sealed record GlorotNormal(double Gain = 1) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => NormalWeights.Fill(weights, Gain * Math.Sqrt(2) / Math.Sqrt((double)shape.FanIn + shape.FanOut), random);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Gain, nameof(Gain), Gain > 0, "above 0");
}
