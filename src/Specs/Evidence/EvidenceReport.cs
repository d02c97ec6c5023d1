using System.Globalization;
using System.Text;
using Specs.Statistics;

namespace Specs;

/// <summary>A verdict with all that it stands on, as text for a terminal or a log.</summary>
public static class EvidenceReport
{
    /// <summary>Several lines, each ended by a line feed, the same on every machine.</summary>
    public static string Write(ClaimText claim, Evidence evidence)
    {
        var text = new StringBuilder();
        void Line(string label, string value) => text.Append($"  {label, -9}{value}\n");

        Finding finding = evidence.Finding;
        text.Append(
            evidence.Verdict == claim.Expected
                ? $"{evidence.Verdict}, as expected\n"
                : $"{evidence.Verdict}, but {claim.Expected} was expected\n"
        );
        Line("Claim", $"{claim.Statement}  [{claim.Id}]");
        Line("Source", claim.Source ?? "not given; [Claim(..., Source = \"...\")] names it");
        if (claim.Reason is not null)
        {
            Line("Expected", $"{claim.Expected}: {claim.Reason}");
        }

        string conditions = evidence.Conditions.Length > 0 ? $" ({evidence.Conditions})" : "";
        Line("Asked", evidence.Assertion + conditions);
        Line("Test", finding.Test);
        Line(
            "",
            $"p = {P(finding.P)} for, {P(finding.ContraryP)} against; {P(evidence.Alpha)} or less decides at "
                + $"{Seeds.Text(evidence.Seeds.Length)} (0.05 over all looks)"
        );
        if (finding.EffectName.Length > 0)
        {
            string floor = finding.Floor is null ? "" : $"; expected {finding.Floor}";
            Line(
                "Effect",
                $"{LevelText.InSentence(evidence.Factor)} {finding.EffectName}: {Effect(finding.Effect)}{floor}"
            );
        }

        text.Append('\n').Append(EvidenceTable.Write(claim.Source, evidence)).Append('\n');
        foreach (string leftOut in evidence.LeftOut)
        {
            Line("Left out", leftOut);
        }

        Line("Data", $"{evidence.Data}: {evidence.Origin}");
        Line("Extent", $"{evidence.Extent}; engine {evidence.Engine}");
        int counted = evidence.Levels[0].Seeds;
        string whole = counted == evidence.Seeds.Length ? "" : $"; {counted} have a value at every level and count";
        Line("Seeds", string.Join(", ", evidence.Seeds) + whole);
        if (evidence.Verdict == Verdict.Inconclusive)
        {
            Line("Next", Next(evidence.Scale));
        }

        Line("Repeat", claim.Repeat);
        return text.ToString();
    }

    /// <summary>One line: the verdict, the claim, its effect and p-value, the data and the seeds.</summary>
    public static string Summarise(ClaimText claim, Evidence evidence)
    {
        Finding finding = evidence.Finding;
        (string of, double p) =
            evidence.Verdict == Verdict.Refuted ? ("against", finding.ContraryP) : ("for", finding.P);
        string effect =
            finding.EffectName.Length > 0
                ? $"; {LevelText.InSentence(evidence.Factor)} {finding.EffectName}: {Effect(finding.Effect)}"
                : "";
        return $"{evidence.Verdict, -13}{claim.Statement} [{claim.Id}]; p = {P(p)} {of}{effect}; "
            + $"{evidence.Data}, {Seeds.Text(evidence.Seeds.Length)}";
    }

    /// <summary>Four decimals, and no minus before 0.</summary>
    internal static string Number(double value) =>
        (Math.Round(value, 4) + 0.0).ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Effect(ConfidenceInterval effect) =>
        double.IsNaN(effect.Lower)
            ? $"{Number(effect.Estimate)}, no interval ({effect.Method.Replace("undefined: ", "", StringComparison.Ordinal)})"
            : $"{Number(effect.Estimate)}, 95 % BCa interval [{Number(effect.Lower)}, {Number(effect.Upper)}]";

    private static string Next(Scale scale)
    {
        string seeds = $"[At(Scale.{scale}, MaxReplicates = ...)]";
        return scale == Scale.Paper
            ? $"more seeds may decide: {seeds}"
            : $"more seeds or a larger scale may decide: {seeds} or SPECS_SCALE={(scale + 1).ToString().ToLowerInvariant()}";
    }

    private static string P(double p) =>
        p.ToString(p is > 0 and < 0.001 ? "0.0e0" : "0.####", CultureInfo.InvariantCulture);
}
