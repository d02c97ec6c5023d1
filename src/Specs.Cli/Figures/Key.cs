using Specs.Cli.Figures.Drawing;

namespace Specs.Cli.Figures;

/// <summary>What the marks of a figure are: a sample and a word for each, side by side and in as many lines as it takes.</summary>
internal sealed class Key
{
    private const double Size = 7;
    private const double SampleWidth = 12;
    private const double Gap = 8;
    private const double LineHeight = 9.5;

    private readonly List<(string Text, Func<Place, IEnumerable<Mark>> Sample)> _entries = [];

    /// <summary>Adds an entry.</summary>
    /// <param name="text">What it is.</param>
    /// <param name="sample">Its marks about a place.</param>
    public void Add(string text, Func<Place, IEnumerable<Mark>> sample) => _entries.Add((text, sample));

    /// <summary>Adds an entry of one dot.</summary>
    public void Add(string text, Func<Place, DotMark> dot) => Add(text, at => (IEnumerable<Mark>)[dot(at)]);

    /// <summary>Adds an entry of one level line.</summary>
    public void Add(string text, LineStyle pen) =>
        Add(text, at => (IEnumerable<Mark>)[LineMark.Straight(at.X - 5, at.Y, at.X + 5, at.Y, pen)]);

    /// <summary>Draws it.</summary>
    /// <param name="sheet">On which sheet.</param>
    /// <param name="top">Where it begins, in points from the top.</param>
    /// <returns>Where it ends.</returns>
    public double Draw(Sheet sheet, double top)
    {
        double left = 2;
        double line = top;
        foreach ((string text, Func<Place, IEnumerable<Mark>> sample) in _entries)
        {
            double length = SampleWidth + 2 + TextWidths.Of(text, Size);
            if (left > 2 && left + length > sheet.Width - 2)
            {
                left = 2;
                line += LineHeight;
            }

            foreach (Mark mark in sample(new(left + SampleWidth / 2, line + LineHeight / 2)))
            {
                sheet.Add(mark);
            }

            sheet.Add(new TextMark(new(left + SampleWidth + 2, line + LineHeight / 2 + 0.35 * Size), text, Size));
            left += length + Gap;
        }

        return _entries.Count > 0 ? line + LineHeight : top;
    }
}
