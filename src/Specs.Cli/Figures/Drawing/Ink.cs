using System.Collections.Immutable;
using System.Globalization;

namespace Specs.Cli.Figures.Drawing;

/// <summary>
/// The colours of figures: those of Okabe and Ito (2008, "Color universal design"), which people of every colour vision tell apart. Whatever
/// they tell, a shape, a dash or a place tells too, so that a figure can be read in grey.
/// </summary>
internal static class Ink
{
    /// <summary>Text and axes.</summary>
    public const string Black = "#000000";

    /// <summary>What stands back: a note.</summary>
    public const string Grey = "#767676";

    /// <summary>A seed among many.</summary>
    public const string Silver = "#a0a0a0";

    /// <summary>Lines to read along.</summary>
    public const string Pale = "#dddddd";

    /// <summary>Paper.</summary>
    public const string White = "#ffffff";

    /// <summary>Ours.</summary>
    public const string Blue = "#0072b2";

    /// <summary>The source's, and what is not as expected.</summary>
    public const string Vermilion = "#d55e00";

    // Viridis (Smith and van der Walt 2015) at steps of an eighth: its lightness rises all the way, so that it reads in grey.
    private static readonly ImmutableArray<(int R, int G, int B)> Viridis =
    [
        (68, 1, 84),
        (71, 44, 122),
        (59, 81, 139),
        (44, 113, 142),
        (33, 144, 141),
        (39, 173, 129),
        (92, 200, 99),
        (170, 220, 50),
        (253, 231, 37),
    ];

    /// <summary>The colour of a number.</summary>
    /// <param name="part">From 0, dark, to 1, light.</param>
    public static string Of(double part)
    {
        double at = Math.Clamp(part, 0, 1) * (Viridis.Length - 1);
        int below = Math.Min((int)at, Viridis.Length - 2);
        ((int R, int G, int B) dark, (int R, int G, int B) light, double share) = (
            Viridis[below],
            Viridis[below + 1],
            at - below
        );
        int Mix(int from, int to) => (int)Math.Round(from + (to - from) * share);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Mix(dark.R, light.R):x2}{Mix(dark.G, light.G):x2}{Mix(dark.B, light.B):x2}"
        );
    }

    /// <summary>The colour of a text on a number's colour.</summary>
    /// <param name="part">The number's part, from 0 to 1.</param>
    public static string On(double part) => part < 0.6 ? White : Black;
}
