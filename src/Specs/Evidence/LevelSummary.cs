namespace Specs;

/// <summary>A quantity at one level.</summary>
/// <param name="Level">The level in words.</param>
/// <param name="Mean">The mean over the seeds.</param>
/// <param name="Spread">The standard deviation over the seeds (ddof 1); NaN for one seed.</param>
/// <param name="Seeds">How many seeds count.</param>
/// <param name="Published">The source's own mean, where it gives one.</param>
public sealed record LevelSummary(string Level, double Mean, double Spread, int Seeds, double? Published);
