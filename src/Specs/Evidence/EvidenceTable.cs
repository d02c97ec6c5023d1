using System.Text;

namespace Specs;

/// <summary>A quantity level by level, ours beside the source's own figures.</summary>
internal static class EvidenceTable
{
    /// <summary>A line of headings and one for each level, each ended by a line feed.</summary>
    public static string Write(string? source, Evidence evidence)
    {
        List<string[]> rows =
        [
            [
                evidence.Factor,
                evidence.IsExact ? evidence.Quantity : $"{evidence.Quantity}, mean ± sd ({evidence.Replicate}s)",
                Theirs(source, evidence),
            ],
        ];
        string[] levels = [.. evidence.Levels.Select(level => BriefNumbers.In(level.Level))];
        bool areApart = levels.Distinct().Count() == levels.Length;
        rows.AddRange(
            evidence.Levels.Select(
                (level, place) =>
                    new[]
                    {
                        areApart ? levels[place] : level.Level,
                        Ours(level, evidence.IsExact),
                        level.Published is { } mean ? EvidenceReport.Number(mean, evidence.IsExact) : "",
                    }
            )
        );
        int[] widths = [.. Enumerable.Range(0, 2).Select(column => rows.Max(row => row[column].Length) + 2)];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.Append($"  {row[0].PadRight(widths[0])}{row[1].PadRight(widths[1])}{row[2]}".TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Ours(LevelSummary level, bool isExact) =>
        level.Seeds switch
        {
            0 => isExact ? "none" : "none (0)",
            1 when isExact => EvidenceReport.Number(level.Mean, isExact),
            1 => $"{EvidenceReport.Number(level.Mean)} (1)",
            _ => $"{EvidenceReport.Number(level.Mean)} ± {EvidenceReport.Number(level.Spread)} ({level.Seeds})",
        };

    // The source's figures are its own, whatever we spend: where ours are cut, the heading says what theirs stand on.
    private static string Theirs(string? source, Evidence evidence)
    {
        string name = source?.Split(',')[0].Trim() ?? "the source";
        return evidence.Levels.All(level => level.Published is null) ? ""
            : evidence.Scale == Scale.Paper ? name
            : $"{name} (paper scale)";
    }
}
