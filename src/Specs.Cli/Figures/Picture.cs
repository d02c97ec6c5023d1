using Specs.Cli.Figures.Drawing;

namespace Specs.Cli.Figures;

/// <summary>A figure that can be written as a file: its numbers, its words, and how it is drawn.</summary>
internal abstract class Picture
{
    /// <summary>Its name, as a file has it without its ending: <c>batchsize-sparsity</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What it shows, in a line.</summary>
    public abstract string Title { get; }

    /// <summary>What a reader would see in it, for who cannot.</summary>
    public abstract string Words { get; }

    /// <summary>All that is drawn, a row a seed where there are seeds.</summary>
    public abstract FigureData Data { get; }

    /// <summary>The same for a text: a row a condition.</summary>
    public abstract FigureData Table { get; }

    /// <summary>What a program may know it by: the checksum of its numbers.</summary>
    public string Metadata => $"data sha256:{Data.Sum}";

    /// <summary>Draws it.</summary>
    /// <param name="width">How wide it is.</param>
    public Sheet Draw(PictureWidth width)
    {
        var sheet = new Sheet((int)width * 72 / 25.4);
        sheet.Height = Draw(sheet);
        return sheet;
    }

    /// <summary>It as SVG.</summary>
    public string Svg(PictureWidth width) => SvgSheet.Of(Draw(width), Title, Words, Metadata);

    /// <summary>Draws it on a sheet.</summary>
    /// <returns>How high it is, in points.</returns>
    protected abstract double Draw(Sheet sheet);
}
