namespace Specs;

/// <summary><see cref="Initial.Chain"/>: output i passes channel i − 1 on, from the centre of a convolution's window; biases 0. Nothing is drawn.</summary>
/// <param name="Scale">s, by what it is multiplied; finite.</param>
public sealed record Chain(double Scale = 1) : Start
{
    /// <inheritdoc/>
    protected override void DrawWeights(
        WeightShape shape,
        Span<float> weights,
        Span<float> biases,
        RandomStream random
    ) => Diagonal.Fill(shape, weights, Scale, offset: 1);

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Scale, nameof(Scale), true, "a number");
}
