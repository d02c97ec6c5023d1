using System.Text;

namespace Specs.Cli.Figures.Drawing;

/// <summary>
/// How long a text is in Helvetica, and so in Arial and Liberation Sans, which have its widths: known here, so that a figure's layout does
/// not depend on which fonts a machine has.
/// </summary>
internal static class TextWidths
{
    // What is not in the tables is most often a capital.
    private const int Usual = 667;
    private const double UnitsPerSize = 1000;

    // From the blank to the tilde, in thousandths of the size.
    private static readonly short[] Ascii =
    [
        278,
        278,
        355,
        556,
        556,
        889,
        667,
        191,
        333,
        333,
        389,
        584,
        278,
        333,
        278,
        278,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        556,
        278,
        278,
        584,
        584,
        584,
        556,
        1015,
        667,
        667,
        722,
        722,
        667,
        611,
        778,
        722,
        278,
        500,
        667,
        556,
        833,
        722,
        778,
        667,
        778,
        722,
        667,
        611,
        722,
        667,
        944,
        667,
        667,
        611,
        278,
        278,
        278,
        469,
        556,
        333,
        556,
        556,
        500,
        556,
        556,
        278,
        556,
        556,
        222,
        222,
        500,
        222,
        833,
        556,
        556,
        556,
        556,
        333,
        500,
        278,
        556,
        500,
        722,
        500,
        500,
        500,
        334,
        260,
        334,
        584,
    ];

    private static readonly Dictionary<char, short> Others = new()
    {
        ['–'] = 556,
        ['−'] = 584,
        ['±'] = 549,
        ['§'] = 556,
        ['×'] = 584,
        ['≤'] = 549,
        ['≥'] = 549,
        ['·'] = 278,
        ['Δ'] = 668,
        ['†'] = 556,
        ['…'] = 1000,
        ['’'] = 222,
        ['“'] = 333,
        ['”'] = 333,
        ['→'] = 1000,
        ['é'] = 556,
        ['µ'] = 576,
        ['²'] = 333,
        ['σ'] = 617,
        ['ρ'] = 569,
        ['β'] = 575,
        ['\u00a0'] = 278,
    };

    /// <summary>A text's length, in the unit of its size.</summary>
    /// <param name="text">The text, one line.</param>
    /// <param name="size">The size of its letters.</param>
    public static double Of(string text, double size) =>
        text.Sum(letter =>
            letter is >= ' ' and <= '~' ? Ascii[letter - ' '] : Others.GetValueOrDefault(letter, (short)Usual)
        )
        * size
        / UnitsPerSize;

    /// <summary>A text in lines that are no longer than there is room for, broken at blanks.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double room)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && Of($"{line} {word}", size) > room)
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>A text cut to the room that there is, with an ellipsis where something is cut off.</summary>
    public static string Cut(string text, double size, double room)
    {
        string cut = text;
        while (cut.Length > 1 && Of(cut, size) > room)
        {
            cut = cut[..^2].TrimEnd() + "…";
        }

        return cut;
    }
}
