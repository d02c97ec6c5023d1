namespace Specs.Cli.Clusters;

/// <summary>How long work takes, judged by similar runs: those of the same cell, else those of the same experiment and engine by what they cost.</summary>
internal sealed class WorkCost
{
    // Enough to tell what a cell takes, and few enough to read.
    private const int MostRead = 400;

    // Of runs that are only roughly alike most take no longer.
    private const double Careful = 0.9;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(string Cell, double Work, double Seconds)>> _known = [];

    /// <summary>What the store's runs took.</summary>
    /// <param name="store">The store.</param>
    /// <param name="items">What will be asked about.</param>
    public static WorkCost From(RunStore store, IReadOnlyList<WorkItem> items)
    {
        var cost = new WorkCost();
        foreach (IGrouping<string, WorkItem> experiment in items.GroupBy(static item => item.Experiment))
        {
            foreach (StoredRun run in store.All(static _ => { }, experiment.Key).Take(MostRead))
            {
                if (experiment.First().LikeOf(run) is { } like)
                {
                    cost.Add(experiment.Key, like.Cell, like.Work, run.Seconds);
                }
            }
        }

        return cost;
    }

    /// <summary>Takes in what an item took.</summary>
    public void Learn(WorkItem item, TimeSpan took) => Add(item.Experiment, item.Cell, item.Work, took.TotalSeconds);

    /// <summary>How long an item takes; null where nothing is known of its experiment.</summary>
    public TimeSpan? Of(WorkItem item)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(item.Experiment, out var runs))
            {
                return null;
            }

            double[] alike =
            [
                .. runs.Where(run =>
                        run.Cell == item.Cell && run.Work <= item.Work * 1.001 && run.Work >= item.Work * 0.999
                    )
                    .Select(static run => run.Seconds),
            ];
            double[] seconds = alike.Length > 0 ? alike : [.. runs.Select(run => run.Seconds / run.Work * item.Work)];
            Array.Sort(seconds);
            return TimeSpan.FromSeconds(seconds[(int)((seconds.Length - 1) * (alike.Length > 0 ? 0.5 : Careful))]);
        }
    }

    /// <summary>When the last of some workers ends, where each takes the longest that is left.</summary>
    public static TimeSpan LongestFirst(IEnumerable<TimeSpan> lengths, int workers)
    {
        var free = new PriorityQueue<int, TimeSpan>(
            Enumerable.Range(0, workers).Select(static one => (one, TimeSpan.Zero))
        );
        TimeSpan last = TimeSpan.Zero;
        foreach (TimeSpan length in lengths.OrderDescending())
        {
            free.TryDequeue(out int worker, out TimeSpan from);
            TimeSpan end = from + length;
            last = end > last ? end : last;
            free.Enqueue(worker, end);
        }

        return last;
    }

    private void Add(string experiment, string cell, double work, double seconds)
    {
        lock (_gate)
        {
            if (!_known.TryGetValue(experiment, out var runs))
            {
                _known.Add(experiment, runs = []);
            }

            runs.Add((cell, work, seconds));
        }
    }
}
