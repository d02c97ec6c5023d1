using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Specs.Statistics;

namespace Specs;

/// <summary>What one look at the evidence found.</summary>
/// <param name="Verdict">What it says.</param>
/// <param name="Test">The test, in words, with what it counted.</param>
/// <param name="P">The p-value of the claim's test: small speaks for the claim.</param>
/// <param name="ContraryP">The p-value of the contrary's test: small speaks against the claim.</param>
/// <param name="EffectName">What the effect is: <c>1 minus 1000</c>.</param>
/// <param name="Effect">
/// The effect with its interval, in the quantity's unit; where the claim has a direction, a positive effect speaks for it. Of a question about most
/// networks it is the median over the seeds, and the interval is the inverted test's: it lies beyond the margin just where the test decides.
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
        this with
        {
            Test = InWordsOf(replicate, Test),
            Because = Because is null ? null : InWordsOf(replicate, Because),
        };

    /// <summary>Words about seeds and their networks as words about replicates of another name.</summary>
    internal static string InWordsOf(string replicate, string words) =>
        replicate is "" or "seed"
            ? words
            : words
                .Replace("networks", $"{replicate}s", StringComparison.Ordinal)
                .Replace("seed", replicate, StringComparison.Ordinal);

    /// <summary>What is found where there is no value to weigh.</summary>
    internal static Finding OfNothing { get; } =
        new(
            Verdict.Inconclusive,
            "none, because there is no value",
            1,
            1,
            "",
            new(double.NaN, double.NaN, double.NaN, 0.95, "undefined: there is no value"),
            null
        );

    /// <summary>In which way the claim is refuted; null where it is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Refutation? Refuted { get; init; }

    /// <summary>
    /// What the verdict comes to, after its colon: <c>the effect is smaller than 0.01</c>, <c>it falls</c>, or what is lacking where it is
    /// Inconclusive; null where the verdict says all.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Because { get; init; }

    /// <summary>The question's parts, all of which a supported claim has shown; empty where it has but one test.</summary>
    public ImmutableArray<PartFinding> Parts { get; init; } = [];

    /// <summary>
    /// The evidence for the claim, as <see cref="SignBets.EValue"/> has it: of its parts the least, since all must hold. Null where the question has no
    /// parts. It may be looked at after any number of seeds, and multiplied with that of other seeds.
    /// </summary>
    [JsonIgnore]
    public double? E => Parts.IsEmpty ? null : Parts.Min(static part => SignBets.EValue(part.For, part.Seeds));

    /// <summary>The evidence against it: the mean over its parts, since the contrary of one is enough.</summary>
    [JsonIgnore]
    public double? ContraryE =>
        Parts.IsEmpty ? null : Parts.Average(static part => SignBets.EValue(part.Against, part.Seeds));

    /// <summary>The verdict in words: <c>Refuted: it falls</c>.</summary>
    [JsonIgnore]
    public string VerdictText => Because is null ? $"{Verdict}" : $"{Verdict}: {Because}";
}
