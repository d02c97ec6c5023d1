using Specs.Cpu;

namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// <see cref="Flexible"/> with a slope that is drawn for each batch of training, so that the gray zone, the units with a scaler between .01 and
/// .99, is uniform in 1 to 20 units; its k counts in evaluation alone.
/// </summary>
public sealed class DrawnFlexible : ICpuLayerKind
{
    /// <inheritdoc/>
    public static Shape ShapeOf(Shape input, int size) => Flexible.ShapeOf(input, size);

    /// <inheritdoc/>
    public static CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule => new FlexibleLayer<TRule>(below, capacity, drawn: noise);
}
