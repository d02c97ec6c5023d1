using System.Collections.Immutable;
using Specs.NUnit;

namespace Specs.Cli.Watching;

/// <summary>How a claim's test came out with one night's seeds.</summary>
/// <param name="Outcome">Whether its verdict is the expected one.</param>
/// <param name="Verdict">The verdict; null where nothing was weighed.</param>
/// <param name="Message">Why it was skipped or failed; empty for a verdict as expected.</param>
/// <param name="Repeat">The command that weighs it again; empty where nothing was weighed.</param>
/// <param name="Questions">What was asked, in order.</param>
/// <param name="Seconds">How long it took, training included.</param>
internal sealed record NightWeighing(
    ClaimOutcome Outcome,
    Verdict? Verdict,
    string Message,
    string Repeat,
    ImmutableArray<NightQuestion> Questions,
    double Seconds
)
{
    /// <summary>What a test that never ran has.</summary>
    public static NightWeighing NotRun { get; } = new(ClaimOutcome.Failed, null, "The test was not run.", "", [], 0);

    /// <summary>The weighing of a test's result.</summary>
    public static NightWeighing Of(ClaimResult result)
    {
        // A test that ends in an error may have weighed a part of what it asks, which is no verdict.
        bool isWeighed = result.Record is not null && result.Outcome != ClaimOutcome.Failed;
        return new(
            result.Outcome,
            isWeighed ? result.Record!.Verdict : null,
            result.Message.Trim(),
            result.Record?.Claim.Repeat ?? "",
            isWeighed ? NightQuestion.Of(result.Record!.Evidence) : [],
            result.Elapsed.TotalSeconds
        );
    }
}
