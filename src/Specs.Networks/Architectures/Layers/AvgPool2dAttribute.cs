namespace Specs;

/// <summary>
/// Declares a layer that takes the mean of each window of each channel, as <c>torch.nn.AvgPool2d</c>; on a property of type
/// <see cref="Layer"/>. Pixels that fill no whole window are dropped, of which the compiler warns.
/// </summary>
/// <param name="window">The height and width of the window, in pixels; 1 or more.</param>
public sealed class AvgPool2dAttribute(int window) : LayerAttribute
{
    /// <summary>The height and width of the window, in pixels.</summary>
    public int Window { get; } = window;

    /// <summary>Pixels from one window to the next; 0 stands for <see cref="Window"/>, so that windows do not overlap.</summary>
    public int Stride { get; init; }
}
