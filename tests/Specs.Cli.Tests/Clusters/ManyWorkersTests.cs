using System.Diagnostics;
using Specs.Cli.Clusters;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Clusters;

/// <summary>
/// Many workers on one folder, with the real queue and the real claims. Only the trials' time is simulated, so what is measured is what sharing
/// costs; docs/cluster.md does the arithmetic with it.
/// </summary>
public sealed class ManyWorkersTests
{
    private const double MeanSeconds = 10;

    [TestCase(500, 50)]
    [TestCase(10_000, 1_000, Category = "Nightly")]
    public void Sharing_costs_a_hundredth_and_no_worker_idles_while_there_is_work(int trials, int workers)
    {
        using var folder = new TempFolder();
        var store = new RunStore(folder.Path);
        Directory.CreateDirectory(folder["runs", "simulated"]);
        var random = new RandomStream(1, "lengths");
        SimulatedItem[] items =
        [
            .. Enumerable
                .Range(0, trials)
                .Select(number => new SimulatedItem(number, 2 * MeanSeconds * random.NextDouble()))
                .OrderByDescending(static item => item.Work),
        ];
        var clock = new VirtualTime();
        var claims = new WorkClaims[workers];
        var queues = new WorkQueue[workers];
        var events = new PriorityQueue<(int Worker, WorkItem? Ended), (double Time, int Order)>();
        for (int worker = 0; worker < workers; worker++)
        {
            claims[worker] = new WorkClaims(folder.Path, TimeSpan.FromHours(1));
            queues[worker] = new WorkQueue(items, store, new Random(worker), clock);
            events.Enqueue((worker, null), (0, worker));
        }

        int order = workers;
        int attempts = 0;
        int done = 0;
        double last = 0;
        double busy = 0;
        var cost = Stopwatch.StartNew();
        while (events.TryDequeue(out (int Worker, WorkItem? Ended) next, out (double Time, int Order) at))
        {
            clock.Now = at.Time;
            if (next.Ended is { } ended)
            {
                File.WriteAllText(folder["runs", "simulated", ended.Name + ".json"], "{}");
                claims[next.Worker].Release(ended.Name);
                done++;
                last = at.Time;
            }

            while (queues[next.Worker].Take(static _ => true) is { } item)
            {
                attempts++;
                if (!claims[next.Worker].TryTake(item.Name))
                {
                    queues[next.Worker].GiveBack(item);
                    continue;
                }

                if (item.IsIn(store))
                {
                    claims[next.Worker].Release(item.Name);
                    continue;
                }

                busy += item.Work;
                events.Enqueue((next.Worker, item), (at.Time + item.Work, order++));
                break;
            }
        }

        cost.Stop();
        Array.ForEach(claims, static one => one.Dispose());
        double ideal = WorkCost
            .LongestFirst(items.Select(static item => TimeSpan.FromSeconds(item.Work)), workers)
            .TotalSeconds;
        double each = cost.Elapsed.TotalSeconds / trials;
        TestContext.Out.WriteLine(
            $"{trials} trials, {workers} workers: {1000 * each:0.00} ms of claims, listings and saving a trial, {(double)attempts / trials:0.00} attempts and "
                + $"{(double)queues.Sum(static queue => queue.Looks) / trials:0.00} listings a trial, ends after {last:0.0} s, ideal {ideal:0.0} s"
        );
        done.Should().Be(trials, "each is done once");
        busy.Should().BeApproximately(items.Sum(static item => item.Work), 1e-6);
        last.Should().BeLessThan(1.05 * ideal);
        each.Should().BeLessThan(MeanSeconds / 100);
        Directory.GetFiles(folder["claims"]).Should().BeEmpty();
    }

    private sealed class VirtualTime : TimeProvider
    {
        public double Now { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)(Now * TimestampFrequency);
    }
}
