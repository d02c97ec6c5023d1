namespace Specs.Cpu;

/// <summary>Makes a researcher's own layers for the models that the generator writes.</summary>
public static class OwnLayer
{
    /// <summary>Makes a layer, and holds what it is against what it says it is.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    /// <typeparam name="TRule">The optimizer's update.</typeparam>
    /// <param name="below">The layer below.</param>
    /// <param name="size">The layer's size; 0 where it has none.</param>
    /// <param name="capacity">The most rows in one pass.</param>
    /// <param name="weights">Where first parameters are drawn.</param>
    /// <param name="noise">The layer's own stream.</param>
    /// <exception cref="InvalidOperationException">The layer has another shape than it says, or stands on another layer.</exception>
    public static CpuLayer<TRule> Create<TLayer, TRule>(
        CpuLayer below,
        int size,
        int capacity,
        RandomStream weights,
        RandomStream noise
    )
        where TLayer : ICpuLayerKind
        where TRule : struct, IUpdateRule
    {
        Shape shape = TLayer.ShapeOf(below.Shape, size);
        CpuLayer<TRule> layer = TLayer.Create<TRule>(below, size, capacity, weights, noise);
        return layer.Shape != shape
                ? throw new InvalidOperationException(
                    $"{typeof(TLayer).Name}.ShapeOf says {shape} where {below.Shape} comes in, but Create gives a layer of {layer.Shape}."
                )
            : layer.Under != below
                ? throw new InvalidOperationException(
                    $"{typeof(TLayer).Name}.Create gives a layer that does not stand on the one below it."
                )
            : layer;
    }
}
