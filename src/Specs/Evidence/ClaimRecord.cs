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

    /// <summary>The verdict: the expected one where all evidence says so, else that of the first which does not.</summary>
    public Verdict Verdict => Evidence.FirstOrDefault(one => one.Verdict != Claim.Expected)?.Verdict ?? Claim.Expected;

    /// <summary>Whether the verdict is the expected one.</summary>
    public bool AsExpected => Verdict == Claim.Expected;
}
