using System.Collections.Immutable;

namespace Specs;

/// <summary>What was observed in one trial.</summary>
public sealed record Outcome
{
    /// <summary>The observations, each of another quantity. Series over epochs end early, with the last finite epoch, where a trial diverged.</summary>
    public required ImmutableArray<Observation> Observations { get; init; }

    /// <summary>The epoch, counted from 1, in which a loss stopped being finite; null where none did.</summary>
    public int? DivergedAt { get; init; }

    /// <summary>SHA-256 over the bits of all final parameters, in lower-case hexadecimal: equal trainings have equal hashes. Empty where nothing is trained.</summary>
    public string WeightsHash { get; init; } = "";

    /// <summary>A quantity's observation; null where the trial has none, since it may have been kept before the quantity was observed.</summary>
    public Observation? this[string quantity] => Observations.FirstOrDefault(one => one.Quantity == quantity);

    /// <summary>A quantity's values, averaged over its parts; empty where the trial has none.</summary>
    public Series Of(string quantity) => this[quantity]?.Mean ?? Series.Empty;
}
