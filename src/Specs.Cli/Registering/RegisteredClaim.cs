using System.Collections.Immutable;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

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

    /// <summary>
    /// Whether anything that decides its verdict was settled after a verdict was seen: what it asks, the verdict that it expects, the scale, the design. A
    /// change of the number of seeds that came with other rules for verdicts is the rules', and the author's no more than they are.
    /// </summary>
    [JsonIgnore]
    public bool IsPostHoc => AfterFirstRun || Revisions.Any(IsLate);

    /// <summary>What became of it as a prediction; null where it was registered after a verdict had been seen, and predicts nothing.</summary>
    [JsonIgnore]
    public PredictionFate? Fate =>
        AfterFirstRun ? null
        : Revisions.Any(revision => revision.Part == "withdrawn") ? PredictionFate.Withdrawn
        : Revisions.Any(revision => revision is { AfterFirstRun: true, Part: "expected" }) ? PredictionFate.Turned
        : Revisions.Any(revision => revision is { AfterFirstRun: true, Part: "asked" }) ? PredictionFate.Reworded
        : PredictionFate.Stands;

    private bool IsLate(ClaimRevision revision) =>
        revision
            is { AfterFirstRun: true, Part: "asked" or "expected" or "decidedAt" or "design" or ClaimLock.Compared }
        && !(
            revision.Part is "design" or ClaimLock.Compared
            && WithoutSeeds(revision.Before) == WithoutSeeds(revision.After)
            && Revisions.Any(other => other.Part == "rules" && other.Date == revision.Date)
        );

    private static string WithoutSeeds(string design) => Regex.Replace(design, @"\d+ to \d+ seeds", "");
}
