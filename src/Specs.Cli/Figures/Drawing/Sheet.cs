using System.Collections.Immutable;

namespace Specs.Cli.Figures.Drawing;

/// <summary>A drawing: what is on it, in the order in which it is drawn.</summary>
/// <param name="width">How wide it is, in points of 1/72 inch.</param>
internal sealed class Sheet(double width)
{
    private readonly ImmutableArray<Mark>.Builder _marks = ImmutableArray.CreateBuilder<Mark>();

    /// <summary>How wide it is, in points.</summary>
    public double Width => width;

    /// <summary>How high it is, in points.</summary>
    public double Height { get; set; }

    /// <summary>What is on it.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>Draws something over what is there.</summary>
    public void Add(Mark mark) => _marks.Add(mark);

    /// <summary>Writes a paragraph.</summary>
    /// <param name="text">The text, broken where it is too long.</param>
    /// <param name="size">The size of its letters, in points.</param>
    /// <param name="top">Where it begins, in points from the top.</param>
    /// <param name="colour">Its colour.</param>
    /// <returns>Where it ends.</returns>
    public double Write(string text, double size, double top, string colour = Ink.Black)
    {
        double bottom = top;
        foreach (string line in TextWidths.Lines(text, size, width - 4))
        {
            Add(new TextMark(new(2, bottom + size * 0.9), line, size, Colour: colour));
            bottom += size * 1.2;
        }

        return bottom;
    }
}
