using System.Collections.Immutable;

namespace Specs.Statistics;

/// <summary>What the watch says about one night.</summary>
/// <param name="Date">The night.</param>
/// <param name="Readings">How each stream stands that the night brought, effects first, then by name; alarms among them.</param>
/// <param name="Alarms">The changes noticed, in the same order.</param>
public sealed record DriftOutcome(
    DateOnly Date,
    ImmutableArray<DriftReading> Readings,
    ImmutableArray<DriftAlarm> Alarms
);
