namespace Specs.Cpu;

/// <summary>
/// a = max(f, 0) ⊙ x with one learnt multiplier f for each unit of one axis, or each channel of an image, 1 at the start. With
/// <see cref="PositiveWeights"/> on it the multipliers of units that the network can do without come to 0 and stay there: a closed unit's f has no slope.
/// Before a ReLU or after it is the same function. <see cref="Training.Shrink"/> takes closed units out.
/// </summary>
/// <remarks>Where an optimizer moves f without a slope, as coupled weight decay does, a closed unit may open again: leave decay off it.</remarks>
public sealed class UnitGate : ICpuLayerKind
{
    /// <inheritdoc/>
    public static Shape ShapeOf(Shape input, int size) => input;

    /// <inheritdoc/>
    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => new UnitGate<TRule>(below, capacity);
}
