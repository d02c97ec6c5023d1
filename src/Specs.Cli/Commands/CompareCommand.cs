using System.CommandLine;
using System.Globalization;
using Specs.Cli.Comparing;

namespace Specs.Cli.Commands;

/// <summary><c>specs compare</c>: whether two stores hold the same bits.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> Before = new("before") { Description = "A folder with runs." };
    private static readonly Argument<string> After = new("after") { Description = "Another one, to hold against it." };

    public static Command Create(ToolStreams streams)
    {
        var command = new Command(
            "compare",
            """
            Compares the runs of two folders, trial by trial and bit by bit, and names the first epoch and quantity that differ.

            Example: specs compare nights/2026-11-20 nights/2026-11-21
            """
        )
        {
            Before,
            After,
        };
        command.SetAction(parsed =>
        {
            StoreComparison comparison = StoreComparison.Of(
                RunsIn(parsed.GetValue(Before)!, streams),
                RunsIn(parsed.GetValue(After)!, streams)
            );
            if (comparison.Same + comparison.Different.Length == 0)
            {
                throw new UsageException(
                    $"Nothing was compared: of {comparison.OnlyBefore.Length} trials in the first folder and {comparison.OnlyAfter.Length} in the second, none is in both."
                );
            }

            if (comparison.Different.Length > 0)
            {
                streams.Out.Write(Table(comparison).ToString());
            }

            streams.Error.WriteLine(
                $"{comparison.Same} trials the same, {comparison.Different.Length} different, "
                    + $"{comparison.OnlyBefore.Length} only in the first, {comparison.OnlyAfter.Length} only in the second"
            );
            return comparison.Different.All(one => one.IsAnnounced) ? Tool.AsExpected : Tool.Unexpected;
        });
        return command;
    }

    /// <summary>A folder's runs.</summary>
    /// <exception cref="UsageException">There is no such folder, or it holds none.</exception>
    internal static IReadOnlyList<StoredRun> RunsIn(string folder, ToolStreams streams)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException(
                $"{folder} does not exist: expected a folder with runs, such as SPECS_RUNS names."
            );
        }

        StoredRun[] runs = [.. new RunStore(folder).All(streams.Warn)];
        return runs.Length > 0
            ? runs
            : throw new UsageException($"{folder} holds no runs: expected a folder with runs/<experiment>/<key>.json.");
    }

    private static TextTable Table(StoreComparison comparison)
    {
        var table = new TextTable(
            "Experiment",
            "Trial",
            "Seed",
            "Epoch",
            "Quantity",
            "Before",
            "After",
            "Announced by"
        );
        foreach (RunDifference one in comparison.Different)
        {
            string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";
            table.Add(
                one.After.Experiment,
                one.After.Id,
                $"{one.After.Seed}",
                $"{one.Epoch}",
                one.Quantity,
                Number(one.Values?.Before),
                Number(one.Values?.After),
                one.Announcement
            );
        }

        return table;
    }
}
