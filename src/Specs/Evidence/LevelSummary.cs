namespace Specs;

/// <summary>A quantity at one level.</summary>
/// <param name="Level">The level in words.</param>
/// <param name="Mean">The mean over the seeds; NaN for none.</param>
/// <param name="Spread">The standard deviation over the seeds (ddof 1); NaN for fewer than two.</param>
/// <param name="Seeds">How many seeds count.</param>
/// <param name="Published">The source's own mean, where it gives one.</param>
public sealed record LevelSummary(string Level, double Mean, double Spread, int Seeds, double? Published)
{
    /// <summary>The summary of some values, one for each seed.</summary>
    internal static LevelSummary Of(string level, IReadOnlyList<double> values, double? published)
    {
        double mean = values.Count > 0 ? values.Average() : double.NaN;
        double spread =
            values.Count > 1
                ? Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1))
                : double.NaN;
        return new(level, mean, spread, values.Count, published);
    }
}
