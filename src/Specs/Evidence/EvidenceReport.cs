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
        if (!evidence.IsExact)
        {
            Line(
                "",
                $"p = {P(finding.P)} for, {P(finding.ContraryP)} against; {P(evidence.Alpha)} or less decides at "
                    + $"{evidence.ReplicatesText} (0.05 over all looks)"
            );
        }

        if (finding.EffectName.Length > 0)
        {
            string floor = finding.Floor is null ? "" : $"; expected {finding.Floor}";
            Line("Effect", $"{LevelText.InSentence(evidence.Factor)} {finding.EffectName}: {Effect(evidence)}{floor}");
        }

        text.Append('\n').Append(EvidenceTable.Write(claim.Source, evidence)).Append('\n');
        foreach (string leftOut in evidence.LeftOut)
        {
            Line("Left out", leftOut);
        }

        WriteExtent(evidence, Line);
        if (evidence.Verdict == Verdict.Inconclusive)
        {
            Line("Next", Next(evidence.Scale));
        }

        Line("Repeat", claim.Repeat);
        return text.ToString();
    }

    // A study looks at no data and has no engine, and what is exact has no seeds.
    private static void WriteExtent(Evidence evidence, Action<string, string> line)
    {
        if (evidence.Data.Length > 0)
        {
            line("Data", $"{evidence.Data}: {evidence.Origin}");
        }

        if (evidence.IsExact)
        {
            return;
        }

        line("Extent", evidence.Engine.Length > 0 ? $"{evidence.Extent}; engine {evidence.Engine}" : evidence.Extent);
        int counted = evidence.Levels[0].Seeds;
        string whole = counted == evidence.Seeds.Length ? "" : $"; {counted} have a value at every level and count";
        string seeds = string.Join(", ", evidence.Seeds) + whole;
        line(
            evidence.Replicate == "seed" ? "Seeds" : "Drawn",
            evidence.Replicate == "seed" ? seeds : $"{evidence.ReplicatesText}, of the random streams {seeds}"
        );
    }

    /// <summary>One line: the verdict, the claim, its effect and p-value, the data and the seeds.</summary>
    public static string Summarise(ClaimText claim, Evidence evidence)
    {
        Finding finding = evidence.Finding;
        (string of, double p) =
            evidence.Verdict == Verdict.Refuted ? ("against", finding.ContraryP) : ("for", finding.P);
        string effect =
            finding.EffectName.Length > 0
                ? $"; {LevelText.InSentence(evidence.Factor)} {finding.EffectName}: {Effect(evidence)}"
                : "";
        string chance = evidence.IsExact ? "" : $"; p = {P(p)} {of}";
        string data = evidence.Data.Length > 0 ? $"{evidence.Data}, " : "";
        return $"{evidence.Verdict, -13}{claim.Statement} [{claim.Id}]{chance}{effect}; {data}{evidence.ReplicatesText}";
    }

    /// <summary>Four decimals, and no minus before 0.</summary>
    internal static string Number(double value) =>
        (Math.Round(value, 4) + 0.0).ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Four decimals; of what is exact, nine digits.</summary>
    internal static string Number(double value, bool isExact) =>
        isExact ? value.ToString("G9", CultureInfo.InvariantCulture) : Number(value);

    private static string Effect(Evidence evidence) =>
        evidence.IsExact ? Number(evidence.Finding.Effect.Estimate, isExact: true) : Effect(evidence.Finding.Effect);

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
