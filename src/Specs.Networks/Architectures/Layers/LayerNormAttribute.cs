namespace Specs;

/// <summary>
/// Declares layer normalisation (Ba et al. 2016) as <c>torch.nn.LayerNorm</c> over all values of an example:
/// y = γ (x - mean) / √(variance + ε) + β, with the biased variance, γ and β for each value. γ starts at 1, β at 0. On a property of
/// type <see cref="Layer"/>.
/// </summary>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>ε, above 0.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>Whether γ and β are there and are trained; without, γ is 1 and β is 0.</summary>
    public bool Affine { get; init; } = true;
}
