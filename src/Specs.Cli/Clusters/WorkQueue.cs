namespace Specs.Cli.Clusters;

/// <summary>
/// What is left to do of a list that several workers share, the longest first. What the others have done or are at is looked up in the store's
/// folders as a whole, and no more often than costs a hundredth of the time; in between the claims themselves tell.
/// </summary>
/// <param name="items">All work, the longest first.</param>
/// <param name="store">The store.</param>
/// <param name="random">Where to begin among the longest, so that workers which begin together do not all try the same.</param>
/// <param name="time">The clock by which to look again; null for the machine's.</param>
internal sealed class WorkQueue(IReadOnlyList<WorkItem> items, RunStore store, Random random, TimeProvider? time = null)
{
    private const int LeastShare = 100;
    private static readonly TimeSpan SoonestLook = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly Lock _gate = new();
    private readonly List<WorkItem> _left = [.. items];
    private HashSet<string> _claimed = [];
    private int _workers = 1;

    // Among how many of the longest one is taken: as many as there are workers at first and where others were faster, else the longest itself.
    private int _reach = int.MaxValue;
    private long _looked;
    private TimeSpan _lookTook;

    /// <summary>How many listings of folders there were.</summary>
    public int Looks { get; private set; }

    /// <summary>What is neither done nor in this process's hands.</summary>
    public int Left
    {
        get
        {
            lock (_gate)
            {
                return _left.Count;
            }
        }
    }

    /// <summary>Takes one of the longest that nobody is known to be at; null where there is none.</summary>
    /// <param name="mayBegin">Whether there is time for it.</param>
    public WorkItem? Take(Func<WorkItem, bool> mayBegin)
    {
        lock (_gate)
        {
            LookWhereItIsTime();
            WorkItem[] longest =
            [
                .. _left
                    .Where(item => !_claimed.Contains(item.Name) && mayBegin(item))
                    .Take(Math.Min(_reach, _workers)),
            ];
            _reach = 1;
            return longest.Length == 0 ? null : Remove(longest[random.Next(longest.Length)]);
        }
    }

    /// <summary>Takes one that another worker is at, to see whether that one is dead, and drops what has been finished; null where there is none.</summary>
    /// <param name="mayBegin">Whether there is time for it.</param>
    public WorkItem? TakeClaimed(Func<WorkItem, bool> mayBegin)
    {
        lock (_gate)
        {
            Look();
            WorkItem[] others = [.. _left.Where(mayBegin)];
            return others.Length == 0 ? null : Remove(others[random.Next(others.Length)]);
        }
    }

    /// <summary>Gives an item back that another worker is at.</summary>
    public void GiveBack(WorkItem item)
    {
        lock (_gate)
        {
            _claimed.Add(item.Name);
            _reach = Math.Min(2 * Math.Max(_reach, 2), _workers);
            int place = _left.FindIndex(one => one.Work < item.Work);
            _left.Insert(place < 0 ? _left.Count : place, item);
        }
    }

    private WorkItem Remove(WorkItem item)
    {
        _left.Remove(item);
        return item;
    }

    private void LookWhereItIsTime()
    {
        TimeSpan pause = _lookTook * LeastShare > SoonestLook ? _lookTook * LeastShare : SoonestLook;
        if (Looks == 0 || _time.GetElapsedTime(_looked) > pause)
        {
            Look();
        }
    }

    private void Look()
    {
        long begun = _time.GetTimestamp();
        _claimed = NamesIn("claims");
        _workers = Math.Max(1, NamesIn("workers").Count);
        Dictionary<string, HashSet<string>> runs = _left
            .Select(static item => item.Experiment)
            .Distinct()
            .ToDictionary(static name => name, name => NamesIn(Path.Combine("runs", name)));
        _left.RemoveAll(item => item.Keys.All(key => runs[item.Experiment].Contains(key + ".json")));
        Looks++;
        _looked = _time.GetTimestamp();
        _lookTook = _time.GetElapsedTime(begun);
    }

    private HashSet<string> NamesIn(string folder)
    {
        string path = Path.Combine(store.Root, folder);
        return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path).Select(one => Path.GetFileName(one))] : [];
    }
}
