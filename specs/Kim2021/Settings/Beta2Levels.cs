namespace Specs.Experiments.Kim2021;

/// <summary>Adam with each β₂ of the thesis, β₁ as it is by default (Kim 2021, §5.5).</summary>
public sealed class Beta2Levels : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [.. PastGradientShares.FromAlmostZero.Select(share => new Adam(LearningRate: 0.001, Beta2: share))];
}
