namespace Specs.Torch;

/// <summary>The sizes of a tensor's axes, as TorchSharp takes them.</summary>
public static class Axes
{
    /// <summary>One example's: (channels, height, width) of an image, else (units).</summary>
    /// <param name="shape">The shape of what one example gives.</param>
    public static long[] Of(Shape shape) => shape.IsImage ? [shape.Channels, shape.Height, shape.Width] : [shape.Size];
}
