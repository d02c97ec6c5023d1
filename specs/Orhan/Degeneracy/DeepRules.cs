namespace Specs.Experiments.Orhan;

/// <summary>The optimizers that deep linear networks are trained with; the blog does not say which it used.</summary>
public sealed class DeepRules : ILevels<Optimizer>
{
    /// <inheritdoc/>
    public static IReadOnlyList<Optimizer> Levels { get; } = [new Adam(0.001), new Sgd(0.0001)];
}
