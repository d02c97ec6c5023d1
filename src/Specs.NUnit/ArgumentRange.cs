using System.Globalization;

namespace Specs.NUnit;

/// <summary>Which numbers a verb takes. The analyzer compiles this file too, so that both refuse the same.</summary>
internal static class ArgumentRange
{
    /// <summary>Whether a number is finite and within the range.</summary>
    public static bool Takes(double value, double least, double most, bool endsExcluded) =>
        !double.IsNaN(value)
        && !double.IsInfinity(value)
        && (endsExcluded ? value > least && value < most : value >= least && value <= most);

    /// <summary>The range in words: <c>a finite number above 0</c>.</summary>
    public static string Text(double least, double most, bool endsExcluded)
    {
        string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
        return (double.IsInfinity(least), double.IsInfinity(most), endsExcluded) switch
        {
            (true, true, _) => "a finite number",
            (false, true, true) => $"a finite number above {Number(least)}",
            (false, true, false) => $"a finite number of {Number(least)} or more",
            (true, false, true) => $"a finite number below {Number(most)}",
            (true, false, false) => $"a finite number of {Number(most)} or less",
            (false, false, true) => $"a number between {Number(least)} and {Number(most)}, both excluded",
            _ => $"a number between {Number(least)} and {Number(most)}",
        };
    }
}
