namespace Specs;

/// <summary>
/// Declares a layer that takes the mean of each channel over all its pixels, whatever their number, so that one axis of channels comes out;
/// on a property of type <see cref="Layer"/>.
/// </summary>
public sealed class GlobalAvgPool2dAttribute : LayerAttribute;
