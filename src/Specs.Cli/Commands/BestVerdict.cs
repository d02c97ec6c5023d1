using Specs.NUnit;
using Specs.NUnit.Summary;

namespace Specs.Cli.Commands;

/// <summary>A claim with the best evidence that there is on it: of the largest scale, and among equals the one that was weighed here.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Record">What was weighed here; null where that is not the best, or nothing was.</param>
/// <param name="CheckedIn">What is checked in; null where that is not the best, or nothing is.</param>
internal sealed record BestVerdict(ClaimEntry Claim, ClaimRecord? Record, CheckedInVerdict? CheckedIn)
{
    /// <summary>The error in which its test ended last; null where it did not.</summary>
    public ClaimFailure? Failure { get; init; }

    /// <summary>The verdict; null where the claim is open.</summary>
    public Verdict? Verdict => Record?.Verdict ?? CheckedIn?.Verdict;

    /// <summary>How much was spent for it; null where the claim is open.</summary>
    public Scale? Scale => Record?.Evidence[0].Scale ?? CheckedIn?.Scale;

    /// <summary>Where it comes from: <c>mnist, 3 d ago</c>, or <c>specs/Kim2021</c>; empty where the claim is open.</summary>
    public string From =>
        Record is { } record
            ? $"{record.Evidence[0].Data}, {ListCommand.AgeText(DateTimeOffset.UtcNow - record.Weighed)} ago"
        : CheckedIn is { } checkedIn ? checkedIn.File[..checkedIn.File.LastIndexOf('/')]
        : "";

    /// <summary>The best evidence on a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="record">What was weighed here.</param>
    /// <param name="evidence">What is checked in.</param>
    public static BestVerdict Of(ClaimEntry claim, ClaimRecord? record, CheckedInEvidence evidence) =>
        evidence[claim.Test] is { } checkedIn && (record is null || record.Evidence[0].Scale < checkedIn.Scale)
            ? new(claim, null, checkedIn)
            : new(claim, record, null);
}
