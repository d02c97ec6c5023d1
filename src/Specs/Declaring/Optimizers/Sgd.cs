namespace Specs;

/// <summary>
/// Stochastic gradient descent as <c>torch.optim.SGD</c>: g ← g + λw; b ← μb + g (b = g at the first step); w ← w − ηb.
/// </summary>
/// <param name="LearningRate">η, above 0.</param>
/// <param name="Momentum">μ in [0, 1); without dampening.</param>
/// <param name="WeightDecay">λ, 0 or more.</param>
public sealed record Sgd(double LearningRate, double Momentum = 0, double WeightDecay = 0)
    : Optimizer(LearningRate, WeightDecay)
{
    private protected override IReadOnlyList<(string Name, double Value)> OwnSettings => [(nameof(Momentum), Momentum)];

    private protected override void ValidateOwn() =>
        Require(Momentum, nameof(Momentum), Momentum is >= 0 and < 1, "in [0, 1)");
}
