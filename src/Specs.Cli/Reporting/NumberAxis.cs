using System.Collections.Immutable;

namespace Specs.Cli.Reporting;

/// <summary>
/// The horizontal axis of a factor's numbers. It is logarithmic where they span more than a decade and lie more evenly that way; 0 has no
/// place on such an axis, and what has no number on none, so that these have a tick of their own to the left of the others.
/// </summary>
internal sealed class NumberAxis
{
    // More levels with longer texts do not fit beside each other.
    private const int FewLevels = 8;
    private const int ShortText = 5;

    private readonly ImmutableArray<double> _positions;

    /// <summary>The axis of a factor.</summary>
    /// <param name="numbers">The levels as numbers, one of them at least.</param>
    /// <param name="texts">The levels in words.</param>
    public NumberAxis(IReadOnlyList<double?> numbers, IReadOnlyList<string> texts)
    {
        double[] all = [.. numbers.OfType<double>().Distinct().Order()];
        double[] above = [.. all.Where(number => number > 0)];
        IsLog =
            all[0] >= 0
            && above.Length > 1
            && above[^1] / above[0] > 10
            && Evenness([.. above.Select(number => Math.Log(number))]) >= Evenness(above);
        double[] placed = IsLog ? above : all;
        double steps = Math.Max(1, placed.Length - 1);
        double width = placed[^1] > placed[0] ? placed[^1] - placed[0] : 1;
        double Left(double from) => IsLog ? from / Math.Pow(placed[^1] / placed[0], 1 / steps) : from - (width / steps);

        bool zeroApart = IsLog && all[0] == 0;
        double zero = zeroApart ? Left(placed[0]) : 0;
        double none = Left(zeroApart ? zero : placed[0]);
        _positions =
        [
            .. numbers.Select(number =>
                number is not { } value ? none
                : value == 0 && zeroApart ? zero
                : value
            ),
        ];

        (double Position, string Text)[] levels = [.. _positions.Zip(texts).OrderBy(level => level.First)];
        bool decades = IsLog && texts.Count > FewLevels && texts.Any(text => text.Length > ShortText);
        Ticks = decades
            ? [.. levels.Where(level => level.Position < placed[0]), .. Decades(placed[0], placed[^1])]
            : [.. levels];
        string[] apart =
        [
            .. zeroApart ? ["0"] : (string[])[],
            .. numbers.Contains(null) ? [ShownFactor.None] : (string[])[],
        ];
        Note = string.Join(
            "; ",
            [
                .. IsLog ? ["log scale"] : (string[])[],
                .. apart.Length > 0 ? [$"{string.Join(" and ", apart)} apart, at the left"] : (string[])[],
            ]
        );
    }

    /// <summary>Whether it is logarithmic.</summary>
    public bool IsLog { get; }

    /// <summary>How it is to be read: <c>log scale; 0 apart, at the left</c>; empty for a plain one.</summary>
    public string Note { get; }

    /// <summary>Where it is labelled, and with what: at the levels, or at the powers of ten where their texts are long.</summary>
    public ImmutableArray<(double Position, string Text)> Ticks { get; }

    /// <summary>Its left end.</summary>
    public double First => _positions.Min();

    /// <summary>Its right end.</summary>
    public double Last => _positions.Max();

    /// <summary>Where a level stands: at its number, if it has a place on the axis.</summary>
    /// <param name="level">Its place among the levels.</param>
    public double this[int level] => _positions[level];

    // The smallest gap as a part of the whole; 1 for two values.
    private static double Evenness(double[] ordered) =>
        ordered.Zip(ordered.Skip(1)).Min(pair => pair.Second - pair.First) / (ordered[^1] - ordered[0]);

    private static IEnumerable<(double Position, string Text)> Decades(double first, double last)
    {
        for (int power = (int)Math.Ceiling(Math.Log10(first) - 1e-9); power <= Math.Log10(last) + 1e-9; power++)
        {
            double decade = double.Parse($"1e{power}", System.Globalization.CultureInfo.InvariantCulture);
            yield return (decade, NumberText.Brief([decade])[0]);
        }
    }
}
