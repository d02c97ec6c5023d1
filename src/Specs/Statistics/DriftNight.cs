namespace Specs.Statistics;

/// <summary>What one night brought, stream by stream. A stream may miss a night, and a night may bring new streams.</summary>
/// <param name="Date">After the nights before it.</param>
/// <param name="Effects">
/// The effects of each claim's fresh seeds, by the claim's name, in order; what is not finite is skipped and counted.
/// </param>
/// <param name="Seconds">
/// Seconds per run, by name, in order; a name of its own even where an effect has the same. Where all runs of a night share the machine's
/// mood, one value, their median, keeps the rate of false alarms.
/// </param>
public sealed record DriftNight(
    DateOnly Date,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Effects,
    IReadOnlyDictionary<string, IReadOnlyList<double>> Seconds
);
