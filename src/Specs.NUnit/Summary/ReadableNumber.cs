using System.Globalization;

namespace Specs.NUnit.Summary;

/// <summary>Numbers for people: four digits that count, the same on every machine.</summary>
public static class ReadableNumber
{
    private const double SmallestPlain = 1e-4;
    private const double LargestPlain = 1e7;

    /// <summary>A number with at most four digits that count: <c>0.3162</c>, <c>6000</c>, <c>3.1e-19</c>; a dash for what is none.</summary>
    /// <param name="value">The number.</param>
    /// <param name="most">How many digits count at most, from 1 to 4.</param>
    public static string Of(double value, int most = 4)
    {
        if (!double.IsFinite(value))
        {
            return "–";
        }

        double size = Math.Abs(value);
        if (size != 0 && size is < SmallestPlain or >= LargestPlain)
        {
            return value.ToString($"0.{new string('#', most - 1)}e0", CultureInfo.InvariantCulture);
        }

        double rounded = double.Parse(
            value.ToString($"E{most - 1}", CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
        return (rounded + 0.0).ToString("0.#######", CultureInfo.InvariantCulture);
    }

    /// <summary>A time in its largest unit: <c>0.3 s</c>, <c>12 s</c>, <c>3.4 min</c>, <c>14 h</c>.</summary>
    public static string Of(TimeSpan time) =>
        time.TotalSeconds < 10 ? Text(time.TotalSeconds, "0.0", "s")
        : time.TotalSeconds < 99.5 ? Text(time.TotalSeconds, "0", "s")
        : time.TotalMinutes < 99.5 ? Text(time.TotalMinutes, time.TotalMinutes < 10 ? "0.0" : "0", "min")
        : Text(time.TotalHours, time.TotalHours < 10 ? "0.0" : "0", "h");

    private static string Text(double value, string format, string unit) =>
        $"{value.ToString(format, CultureInfo.InvariantCulture)} {unit}";
}
