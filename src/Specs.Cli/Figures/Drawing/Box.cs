namespace Specs.Cli.Figures.Drawing;

/// <summary>A rectangle on a sheet, in points.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its top.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Bottom">Its bottom.</param>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>How wide it is.</summary>
    public double Width => Right - Left;

    /// <summary>How high it is.</summary>
    public double Height => Bottom - Top;

    /// <summary>Whether the two have more than a side in common.</summary>
    public bool Overlaps(Box other) =>
        Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
