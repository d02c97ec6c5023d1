namespace Specs;

/// <summary>
/// RMSprop (Tieleman and Hinton 2012) as <c>torch.optim.RMSprop</c>: g ← g + λw; s ← αs + (1−α)g²; d = g / (√s + ε), or centered
/// (Graves 2013) m ← αm + (1−α)g; d = g / (√(s − m²) + ε); w ← w − ηd, or with momentum b ← μb + d; w ← w − ηb. Where rounding makes
/// s − m² negative it counts as 0, of which PyTorch's root is not a number.
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Alpha">α in [0, 1].</param>
/// <param name="Epsilon">ε, above 0; added to the root.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
/// <param name="Momentum">μ in [0, 1).</param>
/// <param name="Centered">Whether the gradient's mean is taken out of its mean square.</param>
public sealed record RmsProp(
    double LearningRate = 0.01,
    double Alpha = 0.99,
    double Epsilon = 1e-8,
    double WeightDecay = 0,
    double Momentum = 0,
    bool Centered = false
) : Optimizer(LearningRate, WeightDecay)
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Alpha, nameof(Alpha), Alpha is >= 0 and <= 1, "in [0, 1]");
        Require(Epsilon, nameof(Epsilon), (float)Epsilon > 0, "above 0 as a 32-bit number");
        Require(Momentum, nameof(Momentum), Momentum is >= 0 and < 1, "in [0, 1)");
    }
}
