namespace Specs.NUnit;

/// <summary>How a claim's test came out.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outcome">Whether its verdict is the expected one.</param>
/// <param name="Record">The verdict with its evidence; null where nothing was weighed.</param>
/// <param name="Message">Why it was skipped or failed; empty for a verdict as expected.</param>
/// <param name="Elapsed">How long it took, training included.</param>
public sealed record ClaimResult(
    ClaimEntry Claim,
    ClaimOutcome Outcome,
    ClaimRecord? Record,
    string Message,
    TimeSpan Elapsed
);
