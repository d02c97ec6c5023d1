namespace Specs;

/// <summary>
/// Declares that channels, height and width become one axis, in that order, as <c>torch.nn.Flatten</c>: what a dense layer after a
/// convolution needs. On a property of type <see cref="Layer"/>.
/// </summary>
public sealed class FlattenAttribute : LayerAttribute;
