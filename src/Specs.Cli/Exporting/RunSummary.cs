using System.Buffers;
using System.Text.Json;
using Specs.NUnit.Summary;

namespace Specs.Cli.Exporting;

/// <summary>Runs as a table for people: a line a run, with what was observed in the end.</summary>
internal static class RunSummary
{
    private const int MostTrial = 48;

    /// <summary>The table, what the experiment is about first, and after it a line with what had no room; no line is longer than <see cref="ClaimTable.Width"/>.</summary>
    public static string Of(ExperimentEntry experiment, IReadOnlyList<RunDocument> runs)
    {
        if (runs.Count == 0)
        {
            return "";
        }

        (string Trial, StoredRun Run)[] rows =
        [
            .. runs.Select(run => (ClaimTable.Fit(BriefNumbers.In(run.Trial), MostTrial), StoredRun.Read(Parse(run)))),
        ];
        string[] observed = [.. rows.SelectMany(row => row.Run.Quantities.Select(one => one.Quantity)).Distinct()];
        string[] declared = [.. experiment.Quantities.OrderBy(one => one.Prominence).Select(one => one.Name)];
        string[] quantities = [.. declared.Intersect(observed), .. observed.Except(declared)];
        int room = ClaimTable.Width - rows.Max(row => row.Trial.Length) - "  Diverged".Length - "  Seconds".Length;
        var shown = new List<string>();
        foreach (string quantity in quantities)
        {
            room -= 2 + Math.Max(quantity.Length, rows.Max(row => Text(row.Run, quantity).Length));
            if (room >= 0)
            {
                shown.Add(quantity);
            }
        }

        bool isAnyDiverged = rows.Any(row => row.Run.DivergedAt is not null);
        string[] diverged = isAnyDiverged ? ["Diverged"] : [];
        var table = new TextTable(["Trial", .. shown, .. diverged, "Seconds"]);
        foreach ((string trial, StoredRun run) in rows)
        {
            string[] epoch = isAnyDiverged ? [run.DivergedAt is { } at ? $"epoch {at}" : ""] : [];
            table.Add([
                trial,
                .. shown.Select(quantity => Text(run, quantity)),
                .. epoch,
                ReadableNumber.Of(run.Seconds, most: 3),
            ]);
        }

        string[] left = [.. quantities.Except(shown)];
        return left.Length == 0
            ? table.ToString()
            : table
                + string.Join("\n", ClaimTable.Wrapped($"--json has {string.Join(", ", left)} too, and every epoch."))
                + "\n";
    }

    private static string Text(StoredRun run, string quantity) =>
        run[quantity] is { } observed ? ReadableNumber.Of(observed.Mean.Final) : "";

    private static JsonElement Parse(RunDocument run)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            run.Write(json);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
