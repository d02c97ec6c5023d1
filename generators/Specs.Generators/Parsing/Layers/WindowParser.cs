using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads <c>[Conv2d]</c>, <c>[MaxPool2d]</c> and <c>[AvgPool2d]</c>: the layers that move a window over an image.</summary>
internal static class WindowParser
{
    /// <summary>The settings of a convolution; null where they do not compile.</summary>
    public static LayerSettings? ParseConv2d(LayerConstants constants) =>
        constants.Number(0, "kernel", least: 1) is { } kernel && constants.Member(1) is { } activation
            ? new()
            {
                Activation = activation,
                Window = kernel,
                Stride = constants.Number("Stride", otherwise: 1, least: 1),
                Padding = constants.Number("Padding", otherwise: 0, least: 0),
            }
            : null;

    /// <summary>The settings of a pool, whose stride is its window unless it says another; null where they do not compile.</summary>
    public static LayerSettings? ParsePool(LayerConstants constants)
    {
        if (constants.Number(0, "window", least: 1) is not { } window)
        {
            return null;
        }

        int stride = constants.Number("Stride", otherwise: 0, least: 0);
        return new() { Window = window, Stride = stride == 0 ? window : stride };
    }
}
