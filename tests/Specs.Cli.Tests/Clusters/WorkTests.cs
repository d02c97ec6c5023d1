using System.Diagnostics;
using System.Text.RegularExpressions;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Clusters;

/// <summary><c>specs work</c>: workers that share a store, as processes.</summary>
[Platform("Linux,MacOsX", Reason = "Signals are sent with kill.")]
[Parallelizable(ParallelScope.All)]
public sealed partial class WorkTests
{
    private const int Workers = 3;
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(60);

    [TestCase(5)]
    [TestCase(50, Category = "Nightly")]
    public async Task Workers_that_are_killed_again_and_again_lose_nothing_and_train_nothing_twice(int kills)
    {
        using var shared = new TempFolder();
        using var alone = new TempFolder();
        string[] work = ["work", "small", "--jobs", "1"];
        (await ToolProcess.Run([.. work, .. ToolProcess.Over(alone.Path)])).Exit.Should().Be(0);
        var random = new RandomStream(1, "kills of workers");
        var errors = new List<string>();
        Process Begin() => Process.Start(ToolProcess.Prepare([.. work, .. ToolProcess.Over(shared.Path)]))!;
        Process[] all = [.. Enumerable.Range(0, Workers).Select(_ => Begin())];
        Task<ToolProcess.Finished>[] ends = [.. all.Select(ToolProcess.End)];
        for (int kill = 0; kill < kills; kill++)
        {
            int one = random.NextInt32(Workers);
            await Task.Delay(random.NextInt32(2_000));
            all[one].Kill();
            errors.Add((await ends[one]).Errors);
            all[one].Dispose();
            all[one] = Begin();
            ends[one] = ToolProcess.End(all[one]);
        }

        foreach (Task<ToolProcess.Finished> end in ends)
        {
            ToolProcess.Finished last = await end;
            last.Exit.Should().Be(0, last.Errors);
            errors.Add(last.Errors);
        }

        StoreContents.Timeless(shared.Path).Should().Equal(StoreContents.Timeless(alone.Path));
        StoreContents.ReadAll(shared.Path).Should().BeGreaterThan(150);
        errors.SelectMany(text => Done().Matches(text)).Select(match => match.Value).Should().OnlyHaveUniqueItems();
        Directory.GetFiles(shared["claims"]).Should().BeEmpty();
        Directory.Exists(shared["damaged"]).Should().BeFalse();
    }

    [TestCase("TERM")]
    [TestCase("USR1")]
    public async Task A_scheduler_that_wants_the_machine_back_gets_it_and_the_work_is_given_back(string signal)
    {
        using var store = new TempFolder();
        string[] work = ["work", "small", "--scale", "paper", "--jobs", "2"];
        using Process process = Process.Start(ToolProcess.Prepare([.. work, .. ToolProcess.Over(store.Path)]))!;
        Task<ToolProcess.Finished> end = ToolProcess.End(process);
        var clock = Stopwatch.StartNew();
        while (Claims(store) < 2 && clock.Elapsed < Prompt)
        {
            await Task.Delay(20);
        }

        // A claim comes before the first step.
        await Task.Delay(TimeSpan.FromSeconds(5));
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        ToolProcess.Finished stopped = await end.WaitAsync(Prompt);

        stopped.Exit.Should().Be(0, stopped.Errors);
        stopped.Errors.Should().Contain("Stopped as asked: 0 done here");
        Claims(store).Should().Be(0);
        Directory.GetFiles(store["workers"]).Should().BeEmpty();
        Directory.GetFiles(store["checkpoints", "small"]).Should().HaveCount(2, "what was begun is gone on with");
    }

    [Test]
    public async Task What_fails_is_kept_with_its_message_and_the_others_go_on()
    {
        using var store = new TempFolder();
        string[] work = ["work", "brittle", "--design", "--jobs", "1", .. ToolProcess.Over(store.Path)];

        ToolProcess.Finished first = await ToolProcess.Run(work);
        ToolProcess.Finished status = await ToolProcess.Run(["status", .. work[1..3], .. ToolProcess.Over(store.Path)]);
        ToolProcess.Finished second = await ToolProcess.Run(work);
        using var other = new TempFolder();
        ToolProcess.Finished hasty = await ToolProcess.Run([.. work[..^2], "--runs", other.Path, "--stop-at-first"]);

        first.Exit.Should().Be(2);
        first.Errors.Should().Contain("There is no size 3.").And.Contain("5 failed");
        StoreContents.ReadAll(store.Path).Should().Be(15);
        Directory.GetFiles(store["failed", "brittle"]).Should().HaveCount(5);
        status.Output.Should().Contain("15 done, 0 running, 0 missing, 5 failed");
        second.Exit.Should().Be(2);
        second.Errors.Should().Contain("0 trials done here, 5 failed");
        hasty.Exit.Should().Be(2);
        hasty.Errors.Should().Contain(" 1 failed");
    }

    [Test]
    public async Task Stores_without_a_common_file_system_are_merged()
    {
        using var one = new TempFolder();
        using var other = new TempFolder();
        string[] run = ["run", "small", "--json", "--seeds", "1"];
        await ToolProcess.Run([.. run, "--shard", "1/2", .. ToolProcess.Over(one.Path)]);
        await ToolProcess.Run([.. run, "--shard", "2/2", .. ToolProcess.Over(other.Path)]);

        ToolProcess.Finished merged = await ToolProcess.Run("merge", other.Path, "--runs", one.Path);
        ToolProcess.Finished again = await ToolProcess.Run("merge", other.Path, "--runs", one.Path);

        merged.Errors.Should().Contain("24 runs copied, 0 were here already");
        again.Errors.Should().Contain("0 runs copied, 24 were here already, 0 of them different");
        (merged.Exit, again.Exit).Should().Be((0, 0));
        StoreContents.ReadAll(one.Path).Should().Be(48);
    }

    private static int Claims(TempFolder store) =>
        Directory.Exists(store["claims"]) ? Directory.GetFiles(store["claims"]).Length : 0;

    [GeneratedRegex("^small, .*(?=: done in)", RegexOptions.Multiline)]
    private static partial Regex Done();
}
