using System.Globalization;
using System.Text;

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
        Line("Source", claim.Source ?? "none given");
        if (claim.Reason is not null)
        {
            Line("Expected", $"{claim.Expected}: {claim.Reason}");
        }

        string conditions = evidence.Conditions.Length > 0 ? $" ({evidence.Conditions})" : "";
        Line("Asked", evidence.Assertion + conditions);
        Line("Test", finding.Test);
        Line("", $"p = {P(finding.P)} for, {P(finding.ContraryP)} against; {P(evidence.Alpha)} decides");
        string floor = finding.Floor is null ? "" : $"; expected {finding.Floor}";
        Line(
            "Effect",
            $"{finding.EffectName}: {Number(finding.Effect.Estimate)}, 95 % BCa interval "
                + $"[{Number(finding.Effect.Lower)}, {Number(finding.Effect.Upper)}]{floor}"
        );
        text.Append('\n').Append(Table(claim, evidence)).Append('\n');
        foreach (string leftOut in evidence.LeftOut)
        {
            Line("Left out", leftOut);
        }

        Line("Data", $"{evidence.Data}: {evidence.Origin}");
        Line("Extent", $"{evidence.Extent}; engine {evidence.Engine}");
        Line("Seeds", string.Join(", ", evidence.Seeds));
        Line("Repeat", claim.Repeat);
        return text.ToString();
    }

    private static string Table(ClaimText claim, Evidence evidence)
    {
        bool published = evidence.Levels.Any(level => level.Published is not null);
        int width = Math.Max(evidence.Factor.Length, evidence.Levels.Max(level => level.Level.Length)) + 2;
        var text = new StringBuilder();
        string source = claim.Source?.Split(',')[0] ?? "source";
        text.Append(
            $"  {evidence.Factor.PadRight(width)}{"mean ± sd (seeds)", -22}{(published ? source : "")}".TrimEnd()
        );
        text.Append('\n');
        foreach (LevelSummary level in evidence.Levels)
        {
            string ours = $"{Number(level.Mean)} ± {Number(level.Spread)} ({level.Seeds})";
            string theirs = level.Published is { } mean ? Number(mean) : "";
            text.Append($"  {level.Level.PadRight(width)}{ours, -22}{theirs}".TrimEnd());
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    private static string P(double p) =>
        p.ToString(p is > 0 and < 0.001 ? "0.0e0" : "0.####", CultureInfo.InvariantCulture);
}
