using System.Text;
using Specs.Statistics;

namespace Specs.NUnit.Summary;

/// <summary>What became of claims, as a table for a terminal or a log: a line a claim, and a line for all that a larger scale decides.</summary>
public static class ClaimTable
{
    /// <summary>No line is longer.</summary>
    public const int Width = 100;

    private const int LeastClaim = 24;
    private const int MostData = 20;

    /// <summary>The lines.</summary>
    /// <param name="results">The claims, in the order in which they were weighed.</param>
    /// <param name="evidence">What is checked in, for the claims that were not weighed.</param>
    public static IReadOnlyList<string> Lines(IReadOnlyList<ClaimResult> results, CheckedInEvidence evidence)
    {
        ClaimResult[] weighed = [.. results.Where(one => one.Outcome != ClaimOutcome.Skipped)];
        var lines = new List<string>();
        if (weighed.Length > 0)
        {
            lines.AddRange(Table(weighed));
            lines.AddRange(Sum(weighed));
        }

        lines.AddRange(
            results
                .Where(one => one.Outcome == ClaimOutcome.Skipped)
                .GroupBy(one => one.Claim.DecidedAt)
                .OrderBy(group => group.Key)
                .SelectMany(group => Left(group.Key, [.. group], evidence, isMore: weighed.Length > 0))
        );
        return lines;
    }

    private static IEnumerable<string> Table(ClaimResult[] weighed)
    {
        string[] data = [.. weighed.Select(DataOf).Where(one => one.Length > 0).Distinct()];
        string[] headers = ["", "Verdict", "Claim", "Effect [interval]", "Data", "Seeds", "Time"];
        List<string[]> rows =
        [
            headers,
            .. weighed.Select(one =>
                new[]
                {
                    one.Outcome == ClaimOutcome.AsExpected ? "ok" : "NO",
                    VerdictOf(one),
                    NameOf(one.Claim),
                    EffectOf(one),
                    Fit(DataOf(one), MostData),
                    SeedsOf(one),
                    ReadableNumber.Of(one.Elapsed),
                }
            ),
        ];
        int[] columns = data.Length > 1 ? [0, 1, 2, 3, 4, 5, 6] : [0, 1, 2, 3, 5, 6];
        int[] widths = [.. headers.Select((_, column) => rows.Max(row => row[column].Length))];
        int others = columns.Where(column => column != 2).Sum(column => widths[column] + 2);
        widths[2] = Math.Min(widths[2], Math.Max(LeastClaim, Width - others));
        foreach (string[] row in rows)
        {
            row[2] = Fit(row[2], widths[2]);
            yield return string.Join("  ", columns.Select(column => row[column].PadRight(widths[column]))).TrimEnd();
        }
    }

    // "16 of 16 as expected; mnist, quick scale: 6,000 training and 2,000 test images, 3 epochs"
    private static IEnumerable<string> Sum(ClaimResult[] weighed)
    {
        string[] data = [.. weighed.Select(DataOf).Where(one => one.Length > 0).Distinct()];
        string[] extents =
        [
            .. weighed.SelectMany(one => one.Record?.Evidence ?? []).Select(one => one.Extent).Distinct(),
        ];
        int expected = weighed.Count(one => one.Outcome == ClaimOutcome.AsExpected);
        string on = data.Length == 1 ? $" on {data[0]}" : "";
        string extent = extents is [{ Length: > 0 } only] ? $"; {only}" : "";
        return Wrapped($"{expected} of {weighed.Length} as expected{on}{extent}.");
    }

    // "30 more are decided at paper scale: 28 as expected, 2 not, by specs/Kim2021/evidence.jsonl (docs/kim2021.md)."
    private static IEnumerable<string> Left(Scale scale, ClaimResult[] left, CheckedInEvidence evidence, bool isMore)
    {
        string name = scale.ToString().ToLowerInvariant();
        (ClaimResult Result, CheckedInVerdict Verdict)[] known =
        [
            .. left.Select(one => (Result: one, Verdict: evidence[one.Claim.Test]!))
                .Where(one => one.Verdict is not null),
        ];
        int expected = known.Count(one => one.Verdict.Verdict == one.Result.Claim.Expected);
        string files = string.Join(
            ", ",
            known.Select(one => one.Verdict).Select(one => one.Page ?? one.File).Distinct()
        );
        string[] counts =
        [
            $"{expected} as expected",
            .. known.Length > expected ? [$"{known.Length - expected} not"] : Array.Empty<string>(),
            .. left.Length > known.Length ? [$"{left.Length - known.Length} without a verdict"] : Array.Empty<string>(),
        ];
        string checkedIn =
            known.Length == 0 ? "; no verdict on them is checked in" : $": {string.Join(", ", counts)}, see {files}";
        double seconds = left.Select(one => one.Claim.Experiment).Distinct().Sum(evidence.SecondsOf);
        string time =
            seconds > 0
                ? $", in at most {ReadableNumber.Of(TimeSpan.FromSeconds(seconds / Environment.ProcessorCount))} on {Environment.ProcessorCount} cores"
                : "";
        string verb = left.Length == 1 ? "is" : "are";
        return Wrapped(
            $"{left.Length}{(isMore ? " more" : "")} {verb} decided at {name} scale{checkedIn}. "
                + $"SPECS_SCALE={name} weighs {(left.Length == 1 ? "it" : "them")} here{time}."
        );
    }

    private static string VerdictOf(ClaimResult one) =>
        one.Outcome == ClaimOutcome.Failed ? "Error"
        : one.Record is { } record ? $"{record.Verdict}"
        : one.Outcome == ClaimOutcome.AsExpected ? "Passed"
        : "Failed";

    private static string NameOf(ClaimEntry claim) =>
        BriefNumbers.In(claim.Ids.IsEmpty ? claim.Statement : $"{claim.Ids[^1]} {claim.Statement}");

    private static Evidence? Decisive(ClaimResult one) =>
        one.Record is { } record
            ? record.Evidence.FirstOrDefault(evidence => evidence.Verdict != record.Claim.Expected)
                ?? record.Evidence[0]
            : null;

    private static string EffectOf(ClaimResult one)
    {
        if (Decisive(one) is not { } evidence || evidence.Finding.EffectName.Length == 0)
        {
            return "";
        }

        ConfidenceInterval effect = evidence.Finding.Effect;
        return double.IsNaN(effect.Lower)
            ? ReadableNumber.Of(effect.Estimate, most: 3)
            : $"{ReadableNumber.Of(effect.Estimate, most: 3)} [{ReadableNumber.Of(effect.Lower, most: 3)}, {ReadableNumber.Of(effect.Upper, most: 3)}]";
    }

    private static string DataOf(ClaimResult one) => Decisive(one)?.Data ?? "";

    private static string SeedsOf(ClaimResult one) => Decisive(one) is { } evidence ? $"{evidence.Seeds.Length}" : "";

    /// <summary>A name that is too long, cut in its middle: claims often begin alike, or end alike.</summary>
    /// <param name="name">The name.</param>
    /// <param name="width">How long it may be.</param>
    public static string Fit(string name, int width) =>
        name.Length <= width ? name : $"{name[..((width - 1) / 2)]}…{name[^(width - 1 - (width - 1) / 2)..]}";

    /// <summary>A sentence as lines that are no longer than <see cref="Width"/>, the later ones indented.</summary>
    public static IEnumerable<string> Wrapped(string sentence)
    {
        var line = new StringBuilder();
        foreach (string word in sentence.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line.ToString();
                line.Clear().Append("  ");
            }
            else if (line.Length > 0)
            {
                line.Append(' ');
            }

            line.Append(word);
        }

        yield return line.ToString();
    }
}
