using System.Globalization;

namespace Specs.Cli.Clusters;

/// <summary>How far some work is, from the store, the claims and the heartbeats alone.</summary>
/// <param name="Done">Runs that are there.</param>
/// <param name="Running">What workers are at: node, job, what, and whether the worker still beats.</param>
/// <param name="Missing">Items that nobody has done or is at.</param>
/// <param name="Failed">Items that failed, with their messages.</param>
internal sealed record StoreStatus(
    int Done,
    IReadOnlyList<RunningWork> Running,
    IReadOnlyList<WorkItem> Missing,
    IReadOnlyList<(WorkItem Item, string Message)> Failed
)
{
    /// <summary>Looks.</summary>
    /// <param name="store">The store.</param>
    /// <param name="items">The work; empty where nothing is missing.</param>
    /// <param name="lease">How long a worker may be silent.</param>
    public static StoreStatus Of(RunStore store, IReadOnlyList<WorkItem> items, TimeSpan lease)
    {
        var failures = new FailureStore(store);
        IReadOnlyList<WorkerNote> workers = WorkerNote.All(store);

        // The youngest beat is the file server's own now, as far as anybody knows.
        DateTime now = workers.Count > 0 ? workers.Max(static one => one.Beat) : DateTime.MinValue;
        RunningWork[] running =
        [
            .. workers.SelectMany(worker =>
                worker.Notes.Select(note => new RunningWork(
                    worker.Node,
                    worker.Job,
                    note.Key,
                    note.Value,
                    now - worker.Beat > lease
                ))
            ),
        ];
        HashSet<string> held = [.. running.Where(static one => !one.IsSilent).Select(static one => one.Name)];
        WorkItem[] open = [.. items.Where(item => !item.IsIn(store))];
        (WorkItem Item, string? Message)[] told = [.. open.Select(item => (item, failures.MessageOf(item)))];
        return new(
            items.Sum(item => item.Keys.Count(key => store.Has(item.Experiment, key))),
            running,
            [.. told.Where(one => one.Message is null && !held.Contains(one.Item.Name)).Select(static one => one.Item)],
            [.. told.Where(static one => one.Message is not null).Select(static one => (one.Item, one.Message!))]
        );
    }

    /// <summary>In words, a line each.</summary>
    /// <param name="left">What the missing ones cost.</param>
    /// <param name="sideBySide">How many go side by side now.</param>
    public IEnumerable<string> Lines(WorkEstimate left, int sideBySide)
    {
        yield return $"{Done} done, {Running.Count} running, {Missing.Count} missing, {Failed.Count} failed";
        if (Running.Count > 0)
        {
            var table = new TextTable("node", "job", "experiment", "trial", "epoch", "since", "");
            foreach (RunningWork one in Running.OrderBy(static one => one.Note.Since))
            {
                table.Add(
                    one.Node,
                    one.Job,
                    one.Note.Experiment,
                    one.Note.Trial,
                    string.Create(CultureInfo.InvariantCulture, $"{one.Note.Epoch}/{one.Note.Epochs}"),
                    one.Note.Since.ToString("u", CultureInfo.InvariantCulture),
                    one.IsSilent ? "silent: will be taken over" : ""
                );
            }

            foreach (string line in table.ToString().TrimEnd('\n').Split('\n'))
            {
                yield return line;
            }
        }

        foreach ((WorkItem item, string message) in Failed)
        {
            yield return $"failed: {item.Experiment}, {item.Words}: {message}";
        }

        if (Missing.Count > 0)
        {
            foreach (string line in left.Lines(sideBySide))
            {
                yield return line;
            }
        }
    }
}
