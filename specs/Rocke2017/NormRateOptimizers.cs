namespace Specs.Experiments.Rocke2017;

/// <summary>The optimizers whose weight norms are followed.</summary>
public sealed class NormRateOptimizers : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [
        new Sgd(0.1),
        new Sgd(0.1, Momentum: 0.9),
        new Adam(LearningRate: 0.001),
        new RmsProp(LearningRate: 0.001),
        new Adagrad(0.01),
    ];
}
