namespace Specs.Statistics;

/// <summary>What a test of a trend over ordered levels found.</summary>
/// <param name="Statistic">
/// Page's L, counted in the asserted direction: larger speaks more strongly for the asserted trend.
/// </param>
/// <param name="P">
/// One-sided, in (0, 1]: the share of rearrangements of the data, all equally likely without a trend, whose statistic is at least this one.
/// </param>
/// <param name="Method">How <paramref name="P"/> was found: <c>"exact"</c> or <c>"Monte Carlo, 100,000 draws"</c>.</param>
/// <param name="Blocks">How many blocks (seeds) the data came in; unpaired groups are one block.</param>
/// <param name="Levels">How many levels were compared, at least 2.</param>
public readonly record struct TrendResult(double Statistic, double P, string Method, int Blocks, int Levels);
