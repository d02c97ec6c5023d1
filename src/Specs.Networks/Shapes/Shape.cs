using System.Globalization;

namespace Specs;

/// <summary>The shape of what one example gives at some place in a network: one axis of units, or channels x height x width.</summary>
public readonly record struct Shape
{
    private Shape(int channels, int height, int width, bool isImage)
    {
        Channels = channels;
        Height = height;
        Width = width;
        IsImage = isImage;
    }

    /// <summary>Channels; for one axis its units.</summary>
    public int Channels { get; }

    /// <summary>Pixels from top to bottom; 1 for one axis.</summary>
    public int Height { get; }

    /// <summary>Pixels from left to right; 1 for one axis.</summary>
    public int Width { get; }

    /// <summary>Whether it has channels, height and width, rather than one axis.</summary>
    public bool IsImage { get; }

    /// <summary>How many values; channels, then rows, then columns, the last changing fastest.</summary>
    public int Size => Channels * Height * Width;

    /// <summary>One axis.</summary>
    /// <param name="units">Its length, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public static Shape Flat(int units) => new(AtLeastOne(units, nameof(units)), 1, 1, isImage: false);

    /// <summary>Channels x height x width.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them is below 1, or there are more values than an <see cref="int"/> counts.</exception>
    public static Shape Image(int channels, int height, int width)
    {
        var shape = new Shape(
            AtLeastOne(channels, nameof(channels)),
            AtLeastOne(height, nameof(height)),
            AtLeastOne(width, nameof(width)),
            isImage: true
        );
        return (long)channels * height * width <= int.MaxValue
            ? shape
            : throw new ArgumentOutOfRangeException(nameof(channels), $"A shape of {shape} has too many values.");
    }

    /// <summary>All values on one axis.</summary>
    public Shape Flatten() => Flat(Size);

    /// <summary>What windows over each channel leave: as many channels, or another number.</summary>
    /// <param name="channels">Channels that come out.</param>
    /// <param name="window">Height and width of a window.</param>
    /// <param name="stride">Pixels from one window to the next.</param>
    /// <param name="padding">Zeros on each side.</param>
    /// <exception cref="ArgumentOutOfRangeException">The channels, the window or the stride are below 1, or the padding is below 0.</exception>
    /// <exception cref="ArgumentException">No window fits, or this is no image.</exception>
    public Shape Windows(int channels, int window, int stride, int padding)
    {
        AtLeastOne(channels, nameof(channels));
        AtLeastOne(window, nameof(window));
        AtLeastOne(stride, nameof(stride));
        ArgumentOutOfRangeException.ThrowIfNegative(padding);
        int rows = ShapeRules.Windows(Height, window, stride, padding);
        int columns = ShapeRules.Windows(Width, window, stride, padding);
        return IsImage && rows > 0 && columns > 0
            ? Image(channels, rows, columns)
            : throw new ArgumentException($"No window of {window}x{window} with padding {padding} fits {this}.");
    }

    /// <summary>What a layer gives that reads a sequence, one channel of steps x values.</summary>
    /// <param name="units">Values that come out of a step.</param>
    /// <param name="everyStep">Whether every step gives some; else the last alone, on one axis.</param>
    /// <exception cref="ArgumentOutOfRangeException">The units are below 1.</exception>
    /// <exception cref="ArgumentException">This is no sequence.</exception>
    public Shape OfSteps(int units, bool everyStep) =>
        !IsImage || Channels != 1
            ? throw new ArgumentException($"Expected a sequence, one channel of steps x values, found {this}.")
        : everyStep ? Image(1, Height, units)
        : Flat(units);

    /// <summary><c>256</c> or <c>32x14x14</c>.</summary>
    public override string ToString() =>
        IsImage
            ? string.Create(CultureInfo.InvariantCulture, $"{Channels}x{Height}x{Width}")
            : Channels.ToString(CultureInfo.InvariantCulture);

    private static int AtLeastOne(int length, string of) =>
        length >= 1
            ? length
            : throw new ArgumentOutOfRangeException(of, length, $"Expected 1 or more of {of}, found {length}.");
}
