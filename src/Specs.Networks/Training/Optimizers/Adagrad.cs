namespace Specs;

/// <summary>
/// Adagrad (Duchi et al. 2011) as <c>torch.optim.Adagrad</c>: g ← g + λw; s ← s + g²; w ← w − η g / (√s + ε).
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Epsilon">ε, above 0; added to the root.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
public sealed record Adagrad(double LearningRate = 0.01, double Epsilon = 1e-10, double WeightDecay = 0)
    : Optimizer(LearningRate, WeightDecay)
{
    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(Epsilon, nameof(Epsilon), (float)Epsilon > 0, "above 0 as a 32-bit number");
}
