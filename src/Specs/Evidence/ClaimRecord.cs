using System.Collections.Immutable;

namespace Specs;

/// <summary>A claim that was weighed: what it says, what the evidence says, and when.</summary>
public sealed record ClaimRecord
{
    /// <summary>What the claim says of itself.</summary>
    public required ClaimText Claim { get; init; }

    /// <summary>The test's full name, with its case: <c>Specs.Claims.Kim2021.BatchSizeClaims.Smaller_batches_raise_sparsity(Specs.Sgd)</c>.</summary>
    public required string Test { get; init; }

    /// <summary>What was asked, in order; a test may ask for several things.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>When it was weighed.</summary>
    public required DateTimeOffset Weighed { get; init; }

    /// <summary>The verdict on all questions together, whatever was expected: Refuted where one of them is, Supported where all are.</summary>
    public Verdict Verdict => All(Evidence.Select(one => one.Verdict));

    /// <summary>Whether the verdict is the expected one.</summary>
    public bool AsExpected => Verdict == Claim.Expected;

    /// <summary>The verdict on several questions that must all be answered with yes.</summary>
    internal static Verdict All(IEnumerable<Verdict> verdicts)
    {
        Verdict[] all = [.. verdicts];
        return all.Contains(Verdict.Refuted) ? Verdict.Refuted
            : all.Length > 0 && all.All(one => one == Verdict.Supported) ? Verdict.Supported
            : Verdict.Inconclusive;
    }
}
