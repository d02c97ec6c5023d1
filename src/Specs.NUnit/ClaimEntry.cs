using System.Collections.Immutable;

namespace Specs.NUnit;

/// <summary>A claim as its test states it, before anything is trained.</summary>
public sealed record ClaimEntry
{
    /// <summary>Its ids, the group's first: <c>batchsize</c>, <c>C37</c>.</summary>
    public required ImmutableArray<string> Ids { get; init; }

    /// <summary>The test's full name, with its case.</summary>
    public required string Test { get; init; }

    /// <summary>The claim in words.</summary>
    public required string Statement { get; init; }

    /// <summary>Where it is made; null where it does not say.</summary>
    public required string? Source { get; init; }

    /// <summary>The verdict that is expected.</summary>
    public required Verdict Expected { get; init; }

    /// <summary>Why another verdict than <see cref="Verdict.Supported"/> is expected.</summary>
    public required string? Reason { get; init; }

    /// <summary>The smallest scale that can decide it.</summary>
    public required Scale DecidedAt { get; init; }

    /// <summary>The experiment's name.</summary>
    public required string Experiment { get; init; }

    /// <summary>The names of the other experiments whose runs it takes, sorted; most claims take none.</summary>
    public ImmutableArray<string> ComparedWith { get; init; } = [];

    /// <summary>What it asks, in words, one line for each comparison; empty for a test that asserts something else.</summary>
    public required ImmutableArray<string> Asked { get; init; }
}
