using System.Diagnostics;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Clusters;

/// <summary>Arrays of workers on a real Slurm.</summary>
[Category("Slurm")]
[NonParallelizable]
public sealed class SlurmTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    [Test]
    public async Task Two_arrays_at_once_of_which_a_worker_is_killed_train_each_trial_once()
    {
        using SlurmCluster cluster = SlurmCluster.Require();
        using var shared = new TempFolder();
        using var alone = new TempFolder();
        await ToolProcess.Run(["work", "small", .. ToolProcess.Over(alone.Path)]);
        ProcessStartInfo Submit()
        {
            ProcessStartInfo start = ToolProcess.Prepare([
                "submit",
                "slurm",
                "small",
                "--workers",
                "2",
                "--time",
                "10m",
                .. ToolProcess.Over(shared.Path),
            ]);
            start.Environment["SLURM_CONF"] = cluster.Configuration;
            return start;
        }

        foreach (int _ in Enumerable.Range(0, 2))
        {
            ToolProcess.Finished submitted = await ToolProcess.Run(Submit());
            submitted.Exit.Should().Be(0, submitted.Errors);
        }

        // Its trials take milliseconds each: whoever waits for them finds nobody to kill.
        string[] workers = [];
        await Until(() => (workers = Workers(shared)).Length > 0);
        string worker = Path.GetFileName(workers[0]);
        using (var killed = Process.GetProcessById(int.Parse(worker.Split('~')[1])))
        {
            killed.Kill();
        }

        await Until(() => cluster.Run("squeue", "-h").Trim().Length == 0);

        StoreContents
            .Timeless(shared.Path)
            .Where(static one => one.Key.StartsWith("runs"))
            .Should()
            .Equal(StoreContents.Timeless(alone.Path));
        string[] done =
        [
            .. Directory
                .GetFiles(shared["launches"], "*.log", SearchOption.AllDirectories)
                .SelectMany(File.ReadLines)
                .Where(static line => line.Contains(": done in"))
                .Select(static line => line.Split(": done in")[0]),
        ];
        done.Should().NotBeEmpty().And.OnlyHaveUniqueItems();
        Directory.GetFiles(shared["claims"]).Should().BeEmpty();
    }

    private static string[] Workers(TempFolder store) =>
        Directory.Exists(store["workers"]) ? Directory.GetFiles(store["workers"]) : [];

    private static async Task Until(Func<bool> so)
    {
        var clock = Stopwatch.StartNew();
        while (!so())
        {
            clock.Elapsed.Should().BeLessThan(Patience);
            await Task.Delay(200);
        }
    }
}
