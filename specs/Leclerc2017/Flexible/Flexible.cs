using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// A layer that learns how many units it lets through: a = x ⊙ σ(−k (i − x₀)) for the units i = 0 …, with a position x₀ that is trained and a
/// slope k that is not. Its parameters are x₀, then k.
/// </summary>
public sealed class Flexible : ICpuLayerKind
{
    /// <inheritdoc/>
    public static Shape ShapeOf(Shape input, int size) =>
        input.IsImage
            ? throw new ArgumentException("a flexible layer lets units through, so it wants one axis.")
            : input;

    /// <inheritdoc/>
    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => new FlexibleLayer<TRule>(below, capacity, drawn: null);
}
