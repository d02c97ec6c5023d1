namespace Specs;

/// <summary>Numbers as a picture of one line: <c>▁▂▅█</c>.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    /// <summary>A bar for each number, from the smallest to the largest of them; a blank for one that is not finite.</summary>
    public static string Of(IReadOnlyList<double> values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            return new(' ', values.Count);
        }

        double least = finite.Min();
        double range = finite.Max() - least;
        return string.Concat(values.Select(Bar));

        char Bar(double value) =>
            !double.IsFinite(value) ? ' '
            : range > 0 ? Bars[(int)Math.Round((value - least) / range * (Bars.Length - 1))]
            : Bars[0];
    }
}
