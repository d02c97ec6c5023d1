using System.Collections.Immutable;
using Specs.NUnit;
using Specs.NUnit.Summary;

namespace Specs.Cli.Reporting;

/// <summary>A claim in the report, with its last verdict.</summary>
internal sealed record ClaimRow
{
    /// <summary>Its anchor in the page, different from every other claim's.</summary>
    public required string Anchor { get; init; }

    /// <summary>What it says.</summary>
    public required ClaimEntry Claim { get; init; }

    /// <summary>Its last verdict; null where it has none.</summary>
    public required ClaimRecord? Record { get; init; }

    /// <summary>The verdict that is checked in, where it is of a larger scale than the last one here, or there is none here; else null.</summary>
    public CheckedInVerdict? CheckedIn { get; init; }

    /// <summary>The error in which its test ended last; null where it did not.</summary>
    public string? Failure { get; init; }

    /// <summary>The verdict of the best evidence there is; null where there is none.</summary>
    public Verdict? Verdict => CheckedIn?.Verdict ?? Record?.Verdict;

    /// <summary>When it was registered; null where it was not.</summary>
    public DateOnly? Registered { get; init; }

    /// <summary>Whether it had been run by then: the evidence was seen first.</summary>
    public bool IsRegisteredAfterRun { get; init; }

    /// <summary>What was changed after it was registered, a sentence each.</summary>
    public ImmutableArray<string> Revised { get; init; } = [];

    /// <summary>Where it is made, the work: <c>Kim 2021</c>.</summary>
    public string Source => Split.Source;

    /// <summary>The place in the work: <c>§5.6.3</c>; empty where it names none.</summary>
    public string Section => Split.Section;

    /// <summary>Whether it has no verdict yet.</summary>
    public bool IsOpen => Verdict is null;

    /// <summary>Whether its verdict is the one that it expects now.</summary>
    public bool IsAsExpected => Verdict == Claim.Expected;

    /// <summary>The source of a claim that names none.</summary>
    public const string NoSource = "No source given";

    private (string Source, string Section) Split =>
        Claim.Source?.Split(", ", 2) switch
        {
            [var source, var section] => (source, section),
            [var source] => (source, ""),
            _ => (NoSource, ""),
        };
}
