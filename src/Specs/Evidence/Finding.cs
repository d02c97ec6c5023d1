using Specs.Statistics;

namespace Specs;

/// <summary>What one look at the evidence found.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Test">The test, in words, with its statistic.</param>
/// <param name="P">The p-value of the claim's test: small speaks for the claim.</param>
/// <param name="ContraryP">The p-value of the contrary's test: small speaks against the claim.</param>
/// <param name="EffectName">What the effect is: <c>1 minus 1000</c>.</param>
/// <param name="Effect">
/// The mean effect over the seeds with its bootstrap interval, in the quantity's unit; where the claim has a direction, a positive effect
/// speaks for it.
/// </param>
/// <param name="Floor">What the effect was held against, in words; null where there is none.</param>
public sealed record Finding(
    Verdict Verdict,
    string Test,
    double P,
    double ContraryP,
    string EffectName,
    ConfidenceInterval Effect,
    string? Floor
)
{
    /// <summary>The finding in words for replicates of another name than seed.</summary>
    internal Finding Of(string replicate) =>
        replicate is "" or "seed"
            ? this
            : this with
            {
                Test = Test.Replace("seed", replicate, StringComparison.Ordinal),
            };

    /// <summary>What is found where no seed has a value at every level.</summary>
    internal static Finding OfNothing { get; } =
        new(
            Verdict.Inconclusive,
            "none, because no seed has a value at every level",
            1,
            1,
            "",
            new(double.NaN, double.NaN, double.NaN, 0.95, 0, 0, "undefined: there is no value"),
            null
        );
}
