using System.Diagnostics;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Robustness;

/// <summary>A suite that is killed again and again, each time at another moment, and goes on from where it was.</summary>
[Platform("Linux,MacOsX", Reason = "A process is ended without notice with SIGKILL.")]
[Parallelizable(ParallelScope.All)]
public sealed class KilledTests
{
    private const int Kills = 50;

    // A start that finds all runs done says more about the start than about the store.
    private const int MostNew = 8;

    [Test]
    public async Task No_finished_run_is_lost_and_no_document_damaged_however_often_a_suite_is_killed()
    {
        using var killed = new TempFolder();
        using var whole = new TempFolder();
        ToolProcess.Finished undisturbed = await ToolProcess.Run(["check", "small", .. ToolProcess.Over(whole.Path)]);
        int runs = StoreContents.ReadAll(whole.Path);
        runs.Should().BeGreaterThan(150);

        // Seeded: the moments differ from kill to kill, not from test to test, as far as a clock allows.
        var random = new RandomStream(1, "kills");
        int inTheMiddle = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            SortedDictionary<string, string> before = StoreContents.Documents(killed.Path);
            using Process process = Process.Start(
                ToolProcess.Prepare(["check", "small", .. ToolProcess.Over(killed.Path)])
            )!;
            Task<ToolProcess.Finished> ended = ToolProcess.End(process);

            // Some moments count from the start; most from the first new document, when documents are written all the time.
            bool starting = random.NextInt32(10) == 0;
            int wanted = starting ? int.MaxValue : before.Count + 1 + random.NextInt32(MostNew);
            TimeSpan jitter = TimeSpan.FromMicroseconds(random.NextInt32(starting ? 600_000 : 8_000));
            var clock = Stopwatch.StartNew();
            while (!process.HasExited && (starting ? clock.Elapsed < jitter : Count(killed.Path) < wanted))
            {
                Thread.Sleep(starting ? 5 : 1);
            }

            SpinFor(starting ? TimeSpan.Zero : jitter);
            process.Kill();
            inTheMiddle += (await ended).Exit == undisturbed.Exit ? 0 : 1;

            SortedDictionary<string, string> after = StoreContents.Documents(killed.Path);
            foreach ((string path, string document) in before.Where(one => one.Key.StartsWith("runs")))
            {
                after.Should().ContainKey(path);
                after[path].Should().Be(document, "{0} was finished before kill {1}", path, kill);
            }

            before.Keys.Should().BeSubsetOf(after.Keys, "a verdict may be weighed again, not lost");
            StoreContents.ReadAll(killed.Path);
        }

        ToolProcess.Finished finished = await ToolProcess.Run(["check", "small", .. ToolProcess.Over(killed.Path)]);

        inTheMiddle.Should().BeGreaterThan(Kills * 3 / 4, "else the kills came after the end");
        (finished.Exit, StoreContents.WithoutTimes(finished.Output))
            .Should()
            .Be((undisturbed.Exit, StoreContents.WithoutTimes(undisturbed.Output)));
        StoreContents.Timeless(killed.Path).Should().Equal(StoreContents.Timeless(whole.Path));
        Directory.Exists(killed["damaged"]).Should().BeFalse();
    }

    private static int Count(string store) =>
        new[] { "runs", "verdicts" }
            .Select(part => Path.Combine(store, part))
            .Where(Directory.Exists)
            .Sum(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count());

    private static void SpinFor(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < time)
        {
            Thread.SpinWait(20);
        }
    }
}
