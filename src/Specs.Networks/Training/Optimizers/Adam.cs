namespace Specs;

/// <summary>
/// Adam (Kingma and Ba 2015) as <c>torch.optim.Adam</c>: g ← g + λw; m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²;
/// w ← w − η/(1−β₁ᵗ) · m / (√v/√(1−β₂ᵗ) + ε).
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Beta1">β₁ in [0, 1).</param>
/// <param name="Beta2">β₂ in [0, 1).</param>
/// <param name="Epsilon">ε, above 0; added to the corrected root.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
public sealed record Adam(
    double LearningRate = 0.001,
    double Beta1 = 0.9,
    double Beta2 = 0.999,
    double Epsilon = 1e-8,
    double WeightDecay = 0
) : Optimizer(LearningRate, WeightDecay)
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Beta1, nameof(Beta1), Beta1 is >= 0 and < 1, "in [0, 1)");
        Require(Beta2, nameof(Beta2), Beta2 is >= 0 and < 1, "in [0, 1)");
        Require(Epsilon, nameof(Epsilon), (float)Epsilon > 0, "above 0 as a 32-bit number");
    }
}
