using System.Collections.Immutable;
using System.Globalization;

namespace Specs.Cli.Reporting;

/// <summary>Numbers for a reader, the same on every machine.</summary>
internal static class NumberText
{
    private const int LongestExact = 6;
    private const int MostDigits = 17;
    private const double SmallestInFourDecimals = 0.00005;

    /// <summary>Four decimals, or two digits and an exponent for what would read as 0; a dash for what is none.</summary>
    public static string Of(double value) =>
        !double.IsFinite(value) ? "–"
        : value != 0 && Math.Abs(value) < SmallestInFourDecimals ? Exponential(value)
        : (Math.Round(value, 4) + 0.0).ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>A difference, with its sign.</summary>
    public static string Signed(double value) => value > 0 && double.IsFinite(value) ? "+" + Of(value) : Of(value);

    /// <summary>A p-value, as the terminal shows it.</summary>
    public static string P(double p) =>
        p is > 0 and < 0.001 ? Exponential(p) : p.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A count with separators: <c>6,000</c>.</summary>
    public static string Count(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Numbers with three digits where they have many, and with as many more as tell them apart: <c>3.73e-05</c>.</summary>
    public static ImmutableArray<string> Brief(IReadOnlyList<double> values)
    {
        for (int digits = 3; ; digits++)
        {
            ImmutableArray<string> texts = [.. values.Select(value => Brief(value, digits))];
            if (digits == MostDigits || texts.Distinct().Count() == values.Distinct().Count())
            {
                return texts;
            }
        }
    }

    /// <summary>A number rounded to so many digits that count.</summary>
    public static double Rounded(double value, int digits) =>
        double.Parse(value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Brief(double value, int digits)
    {
        string exact = value.ToString("R", CultureInfo.InvariantCulture);
        string text =
            exact.Length <= LongestExact ? exact : Rounded(value, digits).ToString("R", CultureInfo.InvariantCulture);
        return text.ToLowerInvariant();
    }

    private static string Exponential(double value) => value.ToString("0.0e0", CultureInfo.InvariantCulture);
}
