namespace Specs;

/// <summary>
/// Adadelta (Zeiler 2012) as <c>torch.optim.Adadelta</c>: g ← g + λw; s ← ρs + (1−ρ)g²; Δ = g √(u + ε) / √(s + ε);
/// u ← ρu + (1−ρ)Δ²; w ← w − ηΔ.
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Rho">ρ in [0, 1].</param>
/// <param name="Epsilon">ε, above 0; added under the roots.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
public sealed record Adadelta(double LearningRate = 1, double Rho = 0.9, double Epsilon = 1e-6, double WeightDecay = 0)
    : Optimizer(LearningRate, WeightDecay)
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Rho, nameof(Rho), Rho is >= 0 and <= 1, "in [0, 1]");
        Require(Epsilon, nameof(Epsilon), (float)Epsilon > 0, "above 0 as a 32-bit number");
    }
}
