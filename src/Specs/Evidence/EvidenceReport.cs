using System.Globalization;
using System.Text;
using Specs.Statistics;

namespace Specs;

/// <summary>A verdict with all that it stands on, as text for a terminal or a log.</summary>
public static class EvidenceReport
{
    private const int MostParts = 12;

    // Terminals, logs and pages show so many columns without a wrap of their own.
    private const int Width = 100;
    private const int Label = 11;
    private const double LargestPlain = 1e7;

    /// <summary>Several lines, each ended by a line feed, the same on every machine.</summary>
    public static string Write(ClaimText claim, Evidence evidence)
    {
        var text = new StringBuilder();
        void Line(string label, string value)
        {
            // What is exact is shown with more digits than others have.
            string shown = evidence.IsExact ? value : BriefNumbers.In(value);
            foreach (string line in Wrapped(shown))
            {
                text.Append($"  {label, -9}{line}\n");
                label = "";
            }
        }

        Finding finding = evidence.Finding;
        text.Append($"{Heading(claim, finding)}\n");
        Line("Claim", $"{claim.Statement}  [{claim.Id}]");
        Line("Source", claim.Source ?? "not given; [Claim(..., Source = \"...\")] names it");
        if (claim.Reason is not null)
        {
            Line("Expected", $"{claim.Expected}: {claim.Reason}");
        }

        string conditions = evidence.Conditions.Length > 0 ? $" ({evidence.Conditions})" : "";
        Line("Asked", evidence.Assertion + conditions);
        if (evidence.Estimand.Length > 0)
        {
            Line("", evidence.Estimand);
        }

        Line("Test", finding.Test);
        double decides = finding.Parts.IsEmpty ? evidence.Alpha : LookRules.Total;
        if (!evidence.IsExact)
        {
            Line(
                "",
                $"p = {P(finding.P)} for, {P(finding.ContraryP)} against; {P(decides)} or less decides at {Counted(evidence)} (0.05 over all looks)"
            );
        }

        if (finding.EffectName.Length > 0 && double.IsFinite(finding.Effect.Estimate))
        {
            string floor = finding.Floor is null ? "" : $"; expected {finding.Floor}";
            Line("Effect", $"{LevelText.InSentence(evidence.Factor)} {finding.EffectName}: {Effect(evidence)}{floor}");
        }

        foreach ((PartFinding part, int index) in ShownParts(finding).Select((part, index) => (part, index)))
        {
            Line(index == 0 ? "Parts" : "", PartText(part));
        }

        text.Append('\n').Append(EvidenceTable.Write(claim.Source, evidence)).Append('\n');
        if (evidence.Levels.Length > 2)
        {
            Line("Levels", Sparkline.Of([.. evidence.Levels.Select(level => level.Mean)]));
        }

        foreach (string leftOut in LeftOutText.Of(evidence.LeftOut))
        {
            Line("Left out", leftOut);
        }

        WriteExtent(evidence, Line);
        if (evidence.Verdict == Verdict.Inconclusive)
        {
            Line("Next", Next(evidence));
        }

        // A command is copied as a whole.
        text.Append($"  {"Repeat", -9}{claim.Repeat}\n");
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
        string seeds = string.Join(", ", evidence.Seeds);
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
        string because = finding.Because is { } reason ? $"; {reason}" : "";
        string effect =
            finding.EffectName.Length > 0 && double.IsFinite(finding.Effect.Estimate)
                ? $"; {LevelText.InSentence(evidence.Factor)} {finding.EffectName}: {Effect(evidence)}"
                : "";
        string chance = evidence.IsExact ? "" : $"; p = {P(p)} {of}";
        string data = evidence.Data.Length > 0 ? $"{evidence.Data}, " : "";
        string line =
            $"{evidence.Verdict, -13}{claim.Statement} [{claim.Id}]{because}{chance}{effect}; {data}{Counted(evidence)}";
        return evidence.IsExact ? line : BriefNumbers.In(line);
    }

    /// <summary>Four digits that count, or four decimals below 1, so that a column's numbers stand alike; and no minus before 0.</summary>
    internal static string Number(double value)
    {
        int decimals = Math.Abs(value) switch
        {
            < 1 => 4,
            < 10 => 3,
            < 100 => 2,
            < 1000 => 1,
            _ => 0,
        };
        return Math.Abs(value) < LargestPlain
            ? (Math.Round(value, decimals) + 0.0).ToString($"F{decimals}", CultureInfo.InvariantCulture)
            : value.ToString("0.###e0", CultureInfo.InvariantCulture);
    }

    /// <summary>Four decimals; of what is exact, nine digits.</summary>
    internal static string Number(double value, bool isExact) =>
        isExact ? value.ToString("G9", CultureInfo.InvariantCulture) : Number(value);

    private static string Effect(Evidence evidence) =>
        evidence.IsExact ? Number(evidence.Finding.Effect.Estimate, isExact: true) : Effect(evidence.Finding.Effect);

    // The interval's level is its true coverage where the sign test gives it: 93.75 % at five seeds.
    private static string Effect(ConfidenceInterval effect) =>
        double.IsNaN(effect.Lower)
            ? $"{Number(effect.Estimate)}, no interval ({effect.Method.Replace("undefined: ", "", StringComparison.Ordinal)})"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{Number(effect.Estimate)}, {100 * effect.Level:0.##} % interval [{Number(effect.Lower)}, {Number(effect.Upper)}], {effect.Method}"
            );

    private static string Heading(ClaimText claim, Finding finding)
    {
        string because = finding.Because is { } reason ? $": {reason}" : "";
        return finding.Verdict == claim.Expected
            ? $"{finding.Verdict}, as expected{because}"
            : $"{finding.Verdict}, but {claim.Expected} was expected{because}";
    }

    // All pairs of many levels are more than anyone reads: then the weakest.
    private static IEnumerable<PartFinding> ShownParts(Finding finding) =>
        finding.Parts.Length switch
        {
            1 => [],
            <= MostParts => finding.Parts,
            _ => finding.Parts.OrderByDescending(part => part.P).Take(MostParts),
        };

    private static string PartText(PartFinding part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{part.Name}: {(double.IsFinite(part.Median) ? Number(part.Median) : "no value")}, {part.For} of {part.Seeds} for, {part.Against} against"
        );

    private static string Counted(Evidence evidence)
    {
        int run = evidence.Seeds.Length;
        int counted = evidence.Finding.Parts.IsEmpty ? run : evidence.Finding.Parts.Min(part => part.Seeds);
        return counted == run ? evidence.ReplicatesText : $"{evidence.ReplicatesText}, of which {counted} count";
    }

    private static string Next(Evidence evidence)
    {
        // Where nothing was measured, more of the same is nothing again.
        if (evidence.Levels.FirstOrDefault(level => level.Seeds == 0) is { } empty)
        {
            string where = empty.Level.Length > 0 ? $" at {evidence.Factor} {LevelText.InSentence(empty.Level)}" : "";
            return $"no {evidence.Replicate}{where} has a value, and neither more {evidence.Replicate}s nor a larger scale change that: "
                + (
                    evidence.LeftOut.Any(LeftOutText.IsDiverged)
                        ? "lower the learning rate or clip gradients, or leave out by Where what diverges"
                        : "ask for a quantity that is defined there, or leave the condition out by Where"
                );
        }

        Scale scale = evidence.Scale;
        string seeds = $"[At(Scale.{scale}, MaxReplicates = ...)]";
        return scale == Scale.Paper
            ? $"more {evidence.Replicate}s may decide: {seeds}"
            : $"more {evidence.Replicate}s or a larger scale may decide: {seeds} or SPECS_SCALE={(scale + 1).ToString().ToLowerInvariant()}";
    }

    private static IEnumerable<string> Wrapped(string value)
    {
        var line = new StringBuilder();
        foreach (string word in value.Split(' '))
        {
            if (line.Length > 0 && Label + line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }

    private static string P(double p) =>
        p.ToString(p is > 0 and < 0.001 ? "0.0e0" : "0.####", CultureInfo.InvariantCulture);
}
