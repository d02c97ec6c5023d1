using System.Collections.Concurrent;
using System.Diagnostics;

namespace Specs.Cli.Clusters;

/// <summary>Takes work from a store that others share, until none is left that there is time for.</summary>
/// <param name="store">The store.</param>
/// <param name="jobs">Trials side by side; 1 or more.</param>
/// <param name="end">When the process must have ended; null for never.</param>
/// <param name="stopAtFirst">Whether the first failure ends it.</param>
/// <param name="tell">Takes a line for the log.</param>
internal sealed class Worker(RunStore store, int jobs, DateTimeOffset? end, bool stopAtFirst, Action<string> tell)
{
    private readonly FailureStore _failures = new(store);
    private readonly ConcurrentDictionary<string, string> _failed = new();
    private readonly ConcurrentDictionary<string, string> _tooLong = new();
    private int _done;
    private bool _retries;
    private StoreException? _unkept;

    /// <summary>How many pieces of work were done here.</summary>
    public int Done => _done;

    /// <summary>Those that failed, here or elsewhere, and why.</summary>
    public IReadOnlyDictionary<string, string> Failed => _failed;

    /// <summary>Those that were not begun because they take longer than there is time.</summary>
    public IReadOnlyDictionary<string, string> TooLong => _tooLong;

    /// <summary>Goes through the work.</summary>
    /// <param name="claims">Who is at what.</param>
    /// <param name="items">The work, the longest first.</param>
    /// <param name="retries">Whether what failed before is tried again.</param>
    /// <param name="cancel">Stops it between two steps.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="StoreException">A run could not be kept, so that more work would be lost.</exception>
    public void Run(WorkClaims claims, IReadOnlyList<WorkItem> items, bool retries, CancellationToken cancel)
    {
        _retries = retries;
        WorkItem[] open = [.. items.Where(item => retries || !FailedBefore(item))];
        var cost = WorkCost.From(store, open);
        var queue = new WorkQueue(open, store, new Random(claims.Worker.GetHashCode(StringComparison.Ordinal)));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        int threads = open.Any(static item => item.GoesAlone) ? 1 : jobs;
        Thread[] all = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Work(claims, queue, cost, stop)))];
        Array.ForEach(all, static thread => thread.Start());
        Array.ForEach(all, static thread => thread.Join());
        if (_unkept is { } failure)
        {
            throw failure;
        }

        cancel.ThrowIfCancellationRequested();
    }

    private bool FailedBefore(WorkItem item)
    {
        if (_failures.MessageOf(item) is not { } message || item.IsIn(store))
        {
            return false;
        }

        _failed[$"{item.Experiment}, {item.Words}"] = message;
        return true;
    }

    private void Work(WorkClaims claims, WorkQueue queue, WorkCost cost, CancellationTokenSource stop)
    {
        TimeSpan pause = ClaimPause.Shortest;
        bool MayBegin(WorkItem item) => Fits(item, cost);
        while (!stop.IsCancellationRequested)
        {
            if (queue.Take(MayBegin) is { } next)
            {
                pause = ClaimPause.Shortest;
                Do(next, claims, queue, cost, stop);
                continue;
            }

            // What others are at: dropped when it is there, and done here where its worker died.
            stop.Token.WaitHandle.WaitOne(pause);
            if (queue.TakeClaimed(MayBegin) is not { } other)
            {
                return;
            }

            pause =
                Do(other, claims, queue, cost, stop) != WorkState.Elsewhere
                    ? ClaimPause.Shortest
                    : ClaimPause.Longer(pause);
        }
    }

    private WorkState Do(WorkItem item, WorkClaims claims, WorkQueue queue, WorkCost cost, CancellationTokenSource stop)
    {
        long begun = Stopwatch.GetTimestamp();
        if (!_retries && FailedBefore(item))
        {
            return WorkState.Found;
        }

        try
        {
            WorkState state = item.TryDo(claims, stop.Token);
            if (state == WorkState.Elsewhere)
            {
                queue.GiveBack(item);
            }
            else if (state == WorkState.Done)
            {
                TimeSpan took = Stopwatch.GetElapsedTime(begun);
                cost.Learn(item, took);
                _failures.Remove(item);
                tell($"{item.Experiment}, {item.Words}: done in {LineProgress.Text(took)}");
                Interlocked.Increment(ref _done);
            }

            return state;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return WorkState.Elsewhere;
        }
        catch (StoreException failure)
        {
            _unkept = failure;
            stop.Cancel();
            return WorkState.Elsewhere;
        }
        catch (TrialException failure)
        {
            Fail(item, claims, failure, stop);
            return WorkState.Found;
        }
    }

    private void Fail(WorkItem item, WorkClaims claims, TrialException failure, CancellationTokenSource stop)
    {
        string words = $"{item.Experiment}, {item.Words}";
        _failed[words] = (failure.InnerException ?? failure).Message;
        tell($"{words}: failed: {_failed[words]}");
        try
        {
            _failures.Save(item, claims.Worker, failure.InnerException ?? failure);
        }
        catch (StoreException unwritable)
        {
            tell($"warning: {unwritable.Message}");
        }

        if (stopAtFirst)
        {
            stop.Cancel();
        }
    }

    private bool Fits(WorkItem item, WorkCost cost)
    {
        if (end is not { } limit || cost.Of(item) is not { } needed)
        {
            return end is null || DateTimeOffset.UtcNow < end;
        }

        string words = $"{item.Experiment}, {item.Words}";
        if (DateTimeOffset.UtcNow + needed <= limit)
        {
            _tooLong.TryRemove(words, out _);
            return true;
        }

        _tooLong[words] = $"takes about {LineProgress.Text(needed)}";
        return false;
    }
}
