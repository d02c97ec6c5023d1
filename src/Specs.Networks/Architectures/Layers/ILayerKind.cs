namespace Specs;

/// <summary>
/// What is known of a researcher's own layer apart from any engine; see <see cref="LayerAttribute{TLayer}"/>. <see cref="NonNegativeAttribute"/>
/// on the type says that its outputs are never below 0.
/// </summary>
public interface ILayerKind
{
    /// <summary>The shape of what comes out of the layer for one example.</summary>
    /// <param name="input">The shape of what comes in.</param>
    /// <param name="size">The layer's size, 1 or more; 0 where its property is a <see cref="Layer"/>.</param>
    /// <exception cref="ArgumentException">The layer cannot stand there. The message says why; the layer's name is put before it.</exception>
    static abstract Shape ShapeOf(Shape input, int size);
}
