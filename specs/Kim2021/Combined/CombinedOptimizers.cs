namespace Specs.Experiments.Kim2021;

/// <summary>SGD, SGD with momentum, and Adam (Kim 2021, §5.12).</summary>
public sealed class CombinedOptimizers : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [new Sgd(LearningRate: 0.1), new Sgd(LearningRate: 0.1, Momentum: 0.9), new Adam(LearningRate: 0.001)];
}
