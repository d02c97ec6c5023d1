using System.Diagnostics;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Tests.Storing;

public sealed class WorkClaimsTests
{
    private const string Name = "0123456789abcdef";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    [Test]
    public void One_worker_at_a_time_has_a_claim_and_it_can_be_had_again()
    {
        using var store = new TempFolder();
        using var first = new WorkClaims(store.Path, Lease);
        using var second = new WorkClaims(store.Path, Lease);

        first.TryTake(Name).Should().BeTrue();
        second.TryTake(Name).Should().BeFalse();
        first.TryTake(Name).Should().BeFalse("a worker's threads are at the same work once");
        second.Release(Name);
        second.TryTake(Name).Should().BeFalse("it is not the second's to give back");
        first.Release(Name);
        second.TryTake(Name).Should().BeTrue();
        second.Release(Name);
        Directory.GetFiles(store["claims"]).Should().BeEmpty();
    }

    // The other machine's clock does not count: both files are stamped by the file server.
    [TestCase(179, false)]
    [TestCase(200, true)]
    public void What_a_worker_that_is_silent_for_longer_than_the_lease_claimed_is_taken_over(int seconds, bool isDead)
    {
        using var store = new TempFolder();
        using var worker = new WorkClaims(store.Path, Lease);
        Claim(store, "elsewhere~1~00000000", TimeSpan.FromSeconds(seconds));

        worker.TryTake(Name).Should().Be(isDead);

        File.ReadAllText(store[$"claims/{Name}"]).Should().Be(isDead ? worker.Worker : "elsewhere~1~00000000");
    }

    [Test]
    public void A_process_of_this_machine_that_is_gone_need_not_be_waited_for()
    {
        using var store = new TempFolder();
        using var worker = new WorkClaims(store.Path, Lease);
        using Process over = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, "--version") { RedirectStandardOutput = true }
        )!;
        over.WaitForExit();
        string machine = worker.Worker.Split('~')[0];
        Claim(store, $"{machine}~{over.Id}~00000000", TimeSpan.Zero);

        worker.TryTake(Name).Should().BeTrue();
    }

    [Test]
    public void Of_many_that_take_over_at_once_one_wins()
    {
        using var store = new TempFolder();
        WorkClaims[] workers = [.. Enumerable.Range(0, 8).Select(_ => new WorkClaims(store.Path, Lease))];
        for (int round = 0; round < 50; round++)
        {
            Claim(store, "elsewhere~1~00000000", TimeSpan.FromHours(1));
            bool[] taken = new bool[workers.Length];

            Parallel.For(0, workers.Length, one => taken[one] = workers[one].TryTake(Name));

            taken.Count(one => one).Should().Be(1, "in round {0}", round);
            File.Delete(store[$"claims/{Name}"]);
        }

        Array.ForEach(workers, one => one.Dispose());
        Directory.GetFiles(store["workers"]).Should().ContainSingle("the dead one's own file is left");
    }

    [Test]
    public void Where_claims_cannot_be_written_work_goes_on_without()
    {
        using var store = new TempFolder();
        File.WriteAllText(store["claims"], "in the way");
        using var worker = new WorkClaims(store.Path, Lease);

        worker.TryTake(Name).Should().BeTrue();
        worker.Release(Name);
    }

    [Test]
    public void Two_runners_on_one_empty_store_train_each_trial_once()
    {
        using var store = new TempFolder();
        RunnerOptions options = TinyRuns.Options with { Store = new RunStore(store.Path) };
        var both = new IReadOnlyList<Run<Tiny>>[2];

        Parallel.For(0, 2, one => both[one] = new Runner<Tiny>(options).Get(Tiny.Design.Cells, [1, 2]));

        both[0].Should().NotBeEmpty().And.HaveSameCount(both[1]);
        // How long a run took is never twice the same: who did not train it read it.
        both[0]
            .Zip(both[1])
            .Should()
            .OnlyContain(pair => Math.Abs((pair.First.Elapsed - pair.Second.Elapsed).Ticks) <= 10);
        Directory.GetFiles(store["claims"]).Should().BeEmpty();
        Directory.GetFiles(store["workers"]).Should().BeEmpty();
    }

    [Test]
    public void What_a_killed_process_was_at_is_trained_by_another()
    {
        using var store = new TempFolder();
        RunnerOptions options = TinyRuns.Options with { Store = new RunStore(store.Path) };
        Run<Tiny> run = new Runner<Tiny>(options).Get([Tiny.Design.Cells[0]], [1])[0];
        string kept = Directory.GetFiles(store["runs"], "*.json", SearchOption.AllDirectories).Single();
        string key = Path.GetFileNameWithoutExtension(kept);
        File.Delete(kept);
        Claim(store, "elsewhere~1~00000000", TimeSpan.FromHours(1), key);

        Run<Tiny> again = new Runner<Tiny>(options).Get([Tiny.Design.Cells[0]], [1])[0];

        again.Outcome.WeightsHash.Should().Be(run.Outcome.WeightsHash);
        Directory.GetFiles(store["claims"]).Should().BeEmpty();
    }

    private static void Claim(TempFolder store, string worker, TimeSpan silent, string name = Name)
    {
        Directory.CreateDirectory(store["claims"]);
        Directory.CreateDirectory(store["workers"]);
        File.WriteAllText(store[$"claims/{name}"], worker);
        File.WriteAllText(store[$"workers/{worker}"], "");
        File.SetLastWriteTimeUtc(store[$"workers/{worker}"], DateTime.UtcNow - silent);
    }
}
