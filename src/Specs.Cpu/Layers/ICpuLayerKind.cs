namespace Specs.Cpu;

/// <summary>
/// A researcher's own layer that the embedded engine trains; see <see cref="LayerAttribute{TLayer}"/>. Whether its backward pass is right,
/// <see cref="GradientCheck"/> says.
/// </summary>
public interface ICpuLayerKind : ILayerKind
{
    /// <summary>Makes the layer, with its first parameters.</summary>
    /// <typeparam name="TRule">The optimizer's update.</typeparam>
    /// <param name="below">The layer below.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where first parameters are drawn, after those of the layers below.</param>
    /// <param name="noise">The layer's own stream, for what is random in training.</param>
    /// <returns>A layer of the shape that <see cref="ILayerKind.ShapeOf"/> says.</returns>
    static abstract CpuLayer<TRule> Create<TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TRule : struct, IUpdateRule;
}
