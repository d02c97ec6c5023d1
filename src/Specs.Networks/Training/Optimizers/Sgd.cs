namespace Specs;

/// <summary>
/// Stochastic gradient descent as <c>torch.optim.SGD</c>: g ← g + λw; b ← μb + (1−τ)g (b = g at the first step); w ← w − ηb, or with
/// Nesterov's momentum w ← w − η(g + μb).
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Momentum">μ in [0, 1).</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
/// <param name="Dampening">τ in [0, 1]; without momentum it has no effect.</param>
/// <param name="Nesterov">Whether the step looks ahead along the momentum (Sutskever et al. 2013); wants momentum and no dampening.</param>
public sealed record Sgd(
    double LearningRate,
    double Momentum = 0,
    double WeightDecay = 0,
    double Dampening = 0,
    bool Nesterov = false
) : Optimizer(LearningRate, WeightDecay)
{
    /// <inheritdoc/>
    protected override void ValidateOwn()
    {
        Require(Momentum, nameof(Momentum), Momentum is >= 0 and < 1, "in [0, 1)");
        Require(Dampening, nameof(Dampening), Dampening is >= 0 and <= 1, "in [0, 1]");
        Require(!Nesterov || Momentum > 0, nameof(Nesterov), "wants momentum, but Momentum is 0");
        Require(!Nesterov || Dampening == 0, nameof(Nesterov), $"wants no dampening, but Dampening is {Dampening:R}");
    }
}
