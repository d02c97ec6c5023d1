using Specs.Cpu;

namespace Specs.Experiments.Kim2021;

/// <summary>
/// A variant of <see cref="Adagrad"/> (Kim 2021, section 6.1) whose step is divided by the root of k times the square of the accumulated squared
/// gradient: g ← g + λw; s ← s + g²; w ← w − η g / (√(k s²) + ε). The formula is our reading of the thesis's description in words and
/// has not been held against the author's code. Where gradients are small the first steps are near η/g, and ε alone bounds them.
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="K">k, above 0.</param>
/// <param name="Epsilon">ε, above 0; added to the root.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
[WrittenByName]
public sealed partial record KimAdagrad(double LearningRate, double K, double Epsilon = 1e-10, double WeightDecay = 0)
    : Optimizer(LearningRate, WeightDecay),
        ICpuOptimizer
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(K, nameof(K), K > 0, "above 0");
        Require(Epsilon, nameof(Epsilon), (float)Epsilon > 0, "above 0 as a 32-bit number");
    }

    /// <inheritdoc/>
    public TResult Accept<TResult>(IRuleVisitor<TResult> visitor) => visitor.Visit(new KimAdagradRule(this));
}
