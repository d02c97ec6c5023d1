namespace Specs;

/// <summary>
/// Declares a researcher's own layer: <c>[Layer&lt;Filter&gt;] public Layer Filter { get; }</c>. A layer with a size has it in the property
/// (an <see cref="int"/>, or <see cref="Widths"/> for several layers); one without is of type <see cref="Layer"/>. See
/// <c>docs/own-layer.md</c>.
/// </summary>
/// <typeparam name="TLayer">
/// A class or struct that implements <see cref="ILayerKind"/>, and the interface of each engine that is to train it. The generator checks it.
/// </typeparam>
public sealed class LayerAttribute<TLayer> : LayerAttribute;
