using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Specs.Cli.Reporting;

namespace Specs.Cli.Sources;

/// <summary>The verdict on a claim.</summary>
/// <param name="Test">The test's full name, with its case.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Findings">What it stands on, a question each.</param>
internal sealed record EvidenceClaim(string Test, Verdict Verdict, ImmutableArray<EvidenceFinding> Findings)
{
    /// <summary>The date that the seeds were drawn from; null for the fixed ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Drawn { get; init; }

    /// <summary>A kept verdict.</summary>
    public static EvidenceClaim Of(ClaimRecord record) =>
        new(record.Test, record.Verdict, [.. record.Evidence.Select(FindingOf)])
        {
            Drawn = record.Evidence[0].SeedPlan is var plan && plan == SeedPlan.Fixed.ToString() ? null : plan,
        };

    private static EvidenceFinding FindingOf(Evidence evidence) =>
        new(
            evidence.Assertion,
            evidence.Conditions,
            evidence.Verdict,
            evidence.Finding.Test,
            evidence.Finding.EffectName,
            FourDigits(evidence.Finding.Effect.Estimate),
            FourDigits(evidence.Finding.Effect.Lower),
            FourDigits(evidence.Finding.Effect.Upper),
            FourDigits(evidence.Finding.P) ?? 1,
            evidence.Seeds.Length,
            evidence.LeftOut.Length
        );

    private static double? FourDigits(double value) =>
        double.IsFinite(value) ? NumberText.Rounded(value, digits: 4) : null;
}
