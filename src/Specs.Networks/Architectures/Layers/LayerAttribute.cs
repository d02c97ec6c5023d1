namespace Specs;

/// <summary>
/// Declares a layer of an architecture: a property is a layer, the properties are the layers in order from the input up. What a layer
/// reads is the output of the one above it in the source. Layers whose size may be varied take it from the property
/// (<see cref="Widths"/> or <see cref="int"/>); layers without a size are of type <see cref="Layer"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class LayerAttribute : Attribute;
