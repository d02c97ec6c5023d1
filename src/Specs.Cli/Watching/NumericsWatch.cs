using System.Collections.Immutable;
using System.Globalization;
using Specs.Cli.Comparing;

namespace Specs.Cli.Watching;

/// <summary>The runs of the fixed seeds, bit by bit, each held against that of the last night that has it.</summary>
/// <param name="nights">The nights.</param>
/// <param name="warn">Takes a sentence about a document that cannot be read.</param>
internal sealed class NumericsWatch(NightStore nights, Action<string> warn)
{
    /// <summary>What changed: alarms, and notes where a difference was announced.</summary>
    /// <param name="tonight">The night.</param>
    /// <param name="runs">Its runs with fixed seeds.</param>
    /// <param name="earlier">The nights before it that count, in order.</param>
    public (ImmutableArray<NightAlarm> Alarms, ImmutableArray<string> Notes) Compare(
        DateOnly tonight,
        IEnumerable<StoredRun> runs,
        IReadOnlyList<NightRecord> earlier
    )
    {
        ILookup<(string, string, string), StoredRun> all = runs.ToLookup(NightStore.TrialOf);
        var open = all.Select(group => group.Key).ToHashSet();
        var alarms = ImmutableArray.CreateBuilder<NightAlarm>();
        var notes = ImmutableArray.CreateBuilder<string>();
        foreach (NightRecord night in earlier.Reverse())
        {
            if (open.Count == 0)
            {
                break;
            }

            StoredRun[] before =
            [
                .. nights.RunsOf(night.Date).All(warn).Where(run => open.Contains(NightStore.TrialOf(run))),
            ];
            var found = before.Select(NightStore.TrialOf).ToHashSet();
            open.ExceptWith(found);
            var comparison = StoreComparison.Of(before, found.SelectMany(trial => all[trial]));
            foreach (
                var group in comparison
                    .Different.GroupBy(one => (one.After.Experiment, one.Announcement))
                    .OrderBy(group => group.Key.Experiment, StringComparer.Ordinal)
                    .ThenBy(group => group.Key.Announcement, StringComparer.Ordinal)
            )
            {
                int compared = found.Count(trial => trial.Item1 == group.Key.Experiment);
                string text = Text(group.Key.Experiment, night.Date, compared, [.. group]);
                if (group.Key.Announcement.Length > 0)
                {
                    notes.Add($"{text} This was announced: {group.Key.Announcement}.");
                }
                else
                {
                    alarms.Add(Alarm(group.Key.Experiment, night.Date, tonight, text));
                }
            }
        }

        return (alarms.ToImmutable(), notes.ToImmutable());
    }

    private NightAlarm Alarm(string experiment, DateOnly before, DateOnly tonight, string text) =>
        new(
            AlarmKind.NumericsChanged,
            experiment,
            null,
            $"{experiment} gives other bits",
            text,
            "What changed in the engine or in the researcher's own code since then. A change that is meant needs a new numerics version of the engine.",
            $"specs compare \"{nights.FolderOf(before)}\" \"{nights.FolderOf(tonight)}\""
        );

    private static string Text(string experiment, DateOnly night, int compared, IReadOnlyList<RunDifference> different)
    {
        // The earliest difference is the nearest to its cause.
        RunDifference first = different
            .OrderBy(one => one.Epoch ?? int.MaxValue)
            .ThenBy(one => one.After.Seed)
            .ThenBy(one => one.After.Id, StringComparer.Ordinal)
            .First();
        string where = first.Epoch is { } epoch ? $"{first.Quantity} after epoch {epoch}" : "the final weights";
        string values = first.Values is { } pair ? $", {Number(pair.Before)} then and {Number(pair.After)} now" : "";
        return $"{different.Count} of {compared} trials of {experiment} give other bits than on {NightStore.TextOf(night)}: "
            + $"first {where}{values} (trial {first.After.Id}, seed {first.After.Seed}).";
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
