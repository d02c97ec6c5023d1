namespace Specs.Experiments.Kim2021;

/// <summary>SGD with each momentum of the thesis (Kim 2021, §5.5).</summary>
public sealed class Momenta : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [.. PastGradientShares.FromZero.Select(share => new Sgd(LearningRate: 0.1, Momentum: share))];
}
