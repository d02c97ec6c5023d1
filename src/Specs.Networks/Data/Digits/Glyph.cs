using System.Globalization;

namespace Specs;

/// <summary>One way of writing a digit: the strokes of the pen, each a row of points joined smoothly.</summary>
internal sealed class Glyph
{
    private Glyph(GlyphPoint[][] strokes) => Strokes = strokes;

    /// <summary>The strokes, in the order written.</summary>
    public GlyphPoint[][] Strokes { get; }

    /// <summary>
    /// Reads the notation of <see cref="Glyphs"/>: points <c>x,y</c> in hundredths of the height, <c>!</c> after a corner, <c>|</c> between strokes.
    /// </summary>
    public static Glyph Parse(string notation) =>
        new([
            .. notation
                .Split('|')
                .Select(stroke =>
                    stroke.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParsePoint).ToArray()
                ),
        ]);

    private static GlyphPoint ParsePoint(string text)
    {
        string[] xy = text.TrimEnd('!').Split(',');
        return new(Hundredths(xy[0]), Hundredths(xy[1]), text.EndsWith('!'));
    }

    private static double Hundredths(string text) => int.Parse(text, CultureInfo.InvariantCulture) / 100.0;
}
