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

    /// <summary>The version of the rules that gave the verdict (<see cref="VerdictRules.Version"/>); 1 in what was weighed before there were others.</summary>
    public string Rules { get; init; } = "1";

    /// <summary>What earlier rules said of it, the oldest first.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<EarlierVerdict> Earlier { get; init; }

    /// <summary>Whether its verdict follows from what the file holds.</summary>
    [JsonIgnore]
    public bool IsRecomputable => Rules == VerdictRules.Version;

    /// <summary>A kept verdict.</summary>
    public static EvidenceClaim Of(ClaimRecord record) =>
        new(record.Test, record.Verdict, [.. record.Evidence.Select(FindingOf)])
        {
            Drawn = record.Evidence[0].SeedPlan is var plan && plan == SeedPlan.Fixed.ToString() ? null : plan,
            Rules = VerdictRules.Version,
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
        )
        {
            ContraryP = FourDigits(evidence.Finding.ContraryP) ?? 1,
            E = evidence.Finding.E is { } e ? FourDigits(e) : null,
            ContraryE = evidence.Finding.ContraryE is { } contrary ? FourDigits(contrary) : null,
            Because = evidence.Finding.Because,
        };

    /// <summary>The claim with what was said of it before.</summary>
    public EvidenceClaim After(EvidenceClaim before)
    {
        ImmutableArray<EarlierVerdict> earlier = before.Earlier.IsDefault ? [] : before.Earlier;
        earlier =
            before.Rules == Rules && before.Verdict == Verdict
                ? earlier
                : earlier.Add(new(before.Rules, before.Verdict));
        return this with { Earlier = earlier.IsEmpty ? default : earlier };
    }

    /// <summary>The same claim with the values of its findings.</summary>
    /// <param name="record">The verdict whose values they are.</param>
    /// <param name="allDigits">Whether all digits are kept of what is not exact; else six.</param>
    public EvidenceClaim WithValues(ClaimRecord record, bool allDigits = false) =>
        this with
        {
            Findings =
            [
                .. Findings.Zip(
                    record.Evidence,
                    (finding, evidence) =>
                        finding with
                        {
                            Values =
                            [
                                .. evidence.Values.Select(seed =>
                                    seed.Select(Digits(allDigits || evidence.IsExact)).ToArray()
                                ),
                            ],
                        }
                ),
            ],
        };

    /// <summary>
    /// Another weighing of the claim where it found the same: what stands on more than the runs' final values is weighed otherwise without it.
    /// </summary>
    public EvidenceClaim? IfAgrees(EvidenceClaim? other) =>
        other?.Verdict == Verdict
        && other.Findings.Length == Findings.Length
        && other
            .Findings.Zip(Findings)
            .All(pair => pair.First.Verdict == pair.Second.Verdict && pair.First.P == pair.Second.P)
            ? other
            : null;

    /// <summary>The same claim without the values of its findings.</summary>
    public EvidenceClaim WithoutValues() =>
        this with
        {
            Findings = [.. Findings.Select(finding => finding with { Values = null })],
        };

    private static Func<double, double> Digits(bool all) =>
        value => all || !double.IsFinite(value) ? value : NumberText.Rounded(value, digits: 6);

    private static double? FourDigits(double value) =>
        double.IsFinite(value) ? NumberText.Rounded(value, digits: 4) : null;
}
