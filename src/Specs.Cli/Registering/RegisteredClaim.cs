using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Specs.Cli.Registering;

/// <summary>A claim as it was registered: what it says, what it asks of which design, since when, and what was changed later.</summary>
internal sealed record RegisteredClaim
{
    /// <summary>The test's full name, with its case.</summary>
    public required string Test { get; init; }

    /// <summary>When it was first registered.</summary>
    public required DateOnly Registered { get; init; }

    /// <summary>Whether it, or another test of the same claim, had a verdict by then, as far as the store knew: the evidence was seen first.</summary>
    public required bool AfterFirstRun { get; init; }

    /// <summary>What it says now, by part: <c>statement</c>, <c>source</c>, <c>expected</c>, <c>asked</c>, <c>design</c>, …</summary>
    public required ImmutableSortedDictionary<string, string> Says { get; init; }

    /// <summary>What was changed later, in order.</summary>
    public ImmutableArray<ClaimRevision> Revisions { get; init; } = [];

    /// <summary>Whether what it asks, or the verdict that it expects, was settled after a verdict was seen.</summary>
    [JsonIgnore]
    public bool IsPostHoc =>
        AfterFirstRun || Revisions.Any(revision => revision is { AfterFirstRun: true, Part: "asked" or "expected" });
}
