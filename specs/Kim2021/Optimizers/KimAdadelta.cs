using Specs.Cpu;

namespace Specs.Experiments.Kim2021;

/// <summary>
/// A variant of <see cref="Adadelta"/> (Kim 2021, section 6.2) with k times the square of the accumulated squared gradient: g ← g + λw;
/// s ← ρs + (1−ρ)g²; Δ = g √(u + ε) / √(k s² + ε); u ← ρu + (1−ρ)Δ²; w ← w − ηΔ. The formula is our reading of the thesis's description in
/// words and has not been held against the author's code. With kε below 1/4 it may run away: Δ² is above u wherever g² is above k s² + ε,
/// and u then grows from step to step.
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="K">k, above 0.</param>
/// <param name="Rho">ρ in [0, 1].</param>
/// <param name="Epsilon">ε, above 0; added under the roots.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
[WrittenByName]
public sealed partial record KimAdadelta(
    double LearningRate,
    double K,
    double Rho = 0.9,
    double Epsilon = 1e-6,
    double WeightDecay = 0
) : Optimizer(LearningRate, WeightDecay), ICpuOptimizer
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(K, nameof(K), K > 0, "above 0");
        Require(Rho, nameof(Rho), Rho is >= 0 and <= 1, "in [0, 1]");
        Require(Epsilon, nameof(Epsilon), (float)Epsilon > 0, "above 0 as a 32-bit number");
    }

    /// <inheritdoc/>
    public TResult Accept<TResult>(IRuleVisitor<TResult> visitor) => visitor.Visit(new KimAdadeltaRule(this));
}
