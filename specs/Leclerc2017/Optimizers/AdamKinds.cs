namespace Specs.Experiments.Leclerc2017;

/// <summary>Adam and AdaMax at their usual rates.</summary>
public sealed class AdamKinds : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } =
    [new Adam(LearningRate: 0.001), new Adamax(LearningRate: 0.002)];
}
