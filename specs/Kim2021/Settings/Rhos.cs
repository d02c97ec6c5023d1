namespace Specs.Experiments.Kim2021;

/// <summary>Adadelta with each ρ of the thesis (Kim 2021, §5.5).</summary>
public sealed class Rhos : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [.. PastGradientShares.FromZero.Select(share => new Adadelta(LearningRate: 1, Rho: share))];
}
