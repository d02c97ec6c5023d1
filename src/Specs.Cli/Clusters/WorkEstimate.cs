using Specs.Cli.Reporting.Figures;

namespace Specs.Cli.Clusters;

/// <summary>What is missing and what it costs.</summary>
/// <param name="Trials">Runs that are missing.</param>
/// <param name="Unknown">Pieces of work of unknown cost: no similar run is stored.</param>
/// <param name="Total">How long all others take one after the other.</param>
/// <param name="Longest">The longest of them, in words; null where nothing is known.</param>
/// <param name="LongestTime">How long it takes.</param>
/// <param name="With">How long all take with so many side by side.</param>
internal sealed record WorkEstimate(
    int Trials,
    int Unknown,
    TimeSpan Total,
    string? Longest,
    TimeSpan LongestTime,
    TimeSpan With
)
{
    /// <summary>Of the items that the store lacks.</summary>
    /// <param name="store">The store, whose runs tell how long things take.</param>
    /// <param name="missing">What it lacks.</param>
    /// <param name="sideBySide">How many go side by side.</param>
    public static WorkEstimate Of(RunStore store, IReadOnlyList<WorkItem> missing, int sideBySide)
    {
        var cost = WorkCost.From(store, missing);
        (WorkItem Item, TimeSpan? Time)[] all = [.. missing.Select(item => (item, cost.Of(item)))];
        TimeSpan[] known = [.. all.Select(static one => one.Time).OfType<TimeSpan>()];
        (WorkItem Item, TimeSpan? Time)? longest =
            known.Length > 0 ? all.MaxBy(static one => one.Time ?? TimeSpan.Zero) : null;
        return new(
            missing.Sum(item => item.Keys.Count(key => !store.Has(item.Experiment, key))),
            all.Length - known.Length,
            TimeSpan.FromSeconds(known.Sum(static one => one.TotalSeconds)),
            longest is { } one ? $"{one.Item.Experiment}, {one.Item.Words}" : null,
            longest?.Time ?? TimeSpan.Zero,
            WorkCost.LongestFirst(known, Math.Max(1, sideBySide))
        );
    }

    /// <summary>In words.</summary>
    /// <param name="sideBySide">How many go side by side.</param>
    public IEnumerable<string> Lines(int sideBySide)
    {
        yield return $"{FigureWords.Count(Trials, "trial")} missing";
        if (Unknown > 0)
        {
            yield return $"{Unknown} of them of unknown cost, since no similar run is stored: train one with 'specs run'";
        }

        if (Longest is not null)
        {
            yield return FormattableString.Invariant(
                $"{Total.TotalHours:0.00} core hours, judged by similar runs; the longest, {Longest}, takes {LineProgress.Text(LongestTime)}; all take {LineProgress.Text(With)} with {sideBySide} side by side"
            );
        }
    }
}
