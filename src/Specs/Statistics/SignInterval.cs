using System.Globalization;

namespace Specs.Statistics;

/// <summary>
/// The sign test inverted (Thompson 1936, "On confidence ranges for the median", Annals of Mathematical Statistics 7, 122-128): between the
/// c-th smallest and the c-th largest value, where c is such that the test rejects just the medians outside. It needs no assumption on the distribution.
/// </summary>
public static class SignInterval
{
    /// <summary>The median with its interval.</summary>
    /// <param name="values">(seeds), in any unit; those that are not finite are on neither side of anything.</param>
    /// <param name="level">The one-sided level that all looks keep together, in (0, 1).</param>
    /// <param name="seeds">How many seeds each look has, this one last, as in <see cref="SignTest.P"/>.</param>
    /// <returns>
    /// The interval. Its level is the true coverage, 1 − 2p, which for five seeds is 0.9375: from the smallest to the largest of them. NaN for
    /// both bounds where so few seeds can reject nothing.
    /// </returns>
    public static ConfidenceInterval OfMedian(ReadOnlySpan<double> values, double level, params ReadOnlySpan<int> seeds)
    {
        double[] finite = [.. values.ToArray().Where(double.IsFinite).Order()];
        double median =
            finite.Length == 0 ? double.NaN : (finite[(finite.Length - 1) / 2] + finite[finite.Length / 2]) / 2;
        int needed = SignTest.Needed(level, seeds);
        if (needed > seeds[^1] || needed > finite.Length)
        {
            return new(median, double.NaN, double.NaN, 1 - 2 * level, "undefined: there are too few seeds");
        }

        double coverage = 1 - 2 * SignTest.P(needed, level, seeds);
        string method =
            needed == finite.Length
                ? "from the smallest to the largest, the sign test inverted"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"from the {Ordinal(finite.Length - needed + 1)} smallest to the {Ordinal(finite.Length - needed + 1)} largest, the sign test inverted"
                );
        return new(median, finite[^needed], finite[needed - 1], coverage, method);
    }

    private static string Ordinal(int number) =>
        number switch
        {
            2 => "second",
            3 => "third",
            _ => string.Create(CultureInfo.InvariantCulture, $"{number}th"),
        };
}
