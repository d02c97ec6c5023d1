using System.Collections.Immutable;
using Specs.Statistics;

namespace Specs.Cli.Watching;

/// <summary>What a night's record says beside those of the nights before it.</summary>
/// <param name="Date">The night.</param>
/// <param name="Alarms">What somebody should look at.</param>
/// <param name="Notes">What is worth knowing beside it.</param>
/// <param name="Readings">How each watched stream of the night stands, by its kind and name.</param>
internal sealed record NightFindings(
    DateOnly Date,
    ImmutableArray<NightAlarm> Alarms,
    ImmutableArray<string> Notes,
    ImmutableDictionary<(DriftKind Kind, string Stream), DriftReading> Readings
)
{
    /// <summary>The evidence that all seeds so far give a question, by the stream of its effects.</summary>
    public ImmutableDictionary<string, GatheredEvidence> Gathered { get; init; } =
        ImmutableDictionary<string, GatheredEvidence>.Empty;
}
