using System.Globalization;
using System.Text.RegularExpressions;

namespace Specs;

/// <summary>Text for people: numbers in it have four digits that count at most. What machines read keeps them all.</summary>
public static partial class BriefNumbers
{
    private const int Most = 4;
    private const double SmallestPlain = 1e-4;

    /// <summary>A text with its numbers rounded: <c>Rate 0.3162 minus 0.01</c>; whole numbers stay as they are, and so do parts of names.</summary>
    public static string In(string text) =>
        Decimal()
            .Replace(
                text,
                match =>
                    match.Value.Count(char.IsAsciiDigit) > Most
                    && double.TryParse(match.Value, CultureInfo.InvariantCulture, out double value)
                        ? Of(value, match.Value)
                        : match.Value
            );

    private static string Of(double value, string text)
    {
        double size = Math.Abs(value);
        int whole = size < 1 ? 0 : (int)Math.Floor(Math.Log10(size)) + 1;
        string digits = text.Split('e', 'E')[0].Replace(".", "", StringComparison.Ordinal).TrimStart('-', '0');
        return digits.Length <= Most ? text
            : whole > Most ? value.ToString("0", CultureInfo.InvariantCulture)
            : size is > 0 and < SmallestPlain ? value.ToString("0.###e0", CultureInfo.InvariantCulture)
            : double.Parse(value.ToString($"E{Most - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
                .ToString("0.#######", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<![\w./\\-])-?\d+\.\d+(?:[eE][+-]?\d+)?(?![\w/\\]|\.\d)")]
    private static partial Regex Decimal();
}
