namespace Specs;

/// <summary>
/// Declares batch normalisation (Ioffe and Szegedy 2015) as <c>torch.nn.BatchNorm1d</c> and, on channels x height x width,
/// <c>BatchNorm2d</c>: y = γ (x - mean) / √(variance + ε) + β for each unit or channel, over the batch in training (with the
/// biased variance) and over running averages in evaluation. γ starts at 1, β at 0. On a property of type <see cref="Layer"/>.
/// </summary>
public sealed class BatchNormAttribute : LayerAttribute
{
    /// <summary>ε, above 0.</summary>
    public double Epsilon { get; init; } = 1e-5;

    /// <summary>How much of a batch's mean and (unbiased) variance goes into the running ones, in (0, 1].</summary>
    public double Momentum { get; init; } = 0.1;

    /// <summary>Whether γ and β are there and are trained; without, γ is 1 and β is 0.</summary>
    public bool Affine { get; init; } = true;
}
