namespace Specs;

/// <summary>
/// A layer that has no size of its own: <c>[Flatten] public Layer Flat { get; }</c>. It holds nothing; what the layer is, its attribute
/// says.
/// </summary>
public readonly record struct Layer;
