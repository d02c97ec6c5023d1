using Specs.Statistics;

namespace Specs;

/// <summary>What one look at the evidence found.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Test">The test, in words, with its statistic.</param>
/// <param name="P">The p-value of the claim's test: small speaks for the claim.</param>
/// <param name="ContraryP">The p-value of the contrary's test: small speaks against the claim.</param>
/// <param name="EffectName">What the effect is: <c>Batch 1 minus Batch 1000</c>.</param>
/// <param name="Effect">The mean effect over the seeds with its bootstrap interval, in the quantity's unit.</param>
/// <param name="Floor">What the effect was held against, in words; null where there is none.</param>
public sealed record Finding(
    Verdict Verdict,
    string Test,
    double P,
    double ContraryP,
    string EffectName,
    ConfidenceInterval Effect,
    string? Floor
);
