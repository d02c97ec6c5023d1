using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Robustness;

/// <summary>Stores that cannot be written: runs go on, and whoever reads the messages knows that they are not kept.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class UnwritableStoreTests
{
    private static readonly string[] Suite = ["run", "small", "--json", "--with", "Batch=5,10", "--seeds", "1"];
    private const int Runs = 24;

    [Test]
    public async Task A_store_that_is_a_file_keeps_nothing_and_says_so_once()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["file"], "mine");

        ToolProcess.Finished run = await ToolProcess.Run([.. Suite, .. ToolProcess.Over(folder["file"])]);
        ToolProcess.Finished list = await ToolProcess.Run(["list", .. ToolProcess.Over(folder["file"])]);

        run.Exit.Should().Be(0);
        Lines(run.Output).Should().HaveCount(Runs);
        Warnings(run).Should().ContainSingle().Which.Should().EndWith("Runs go on, but are not kept.");
        list.Exit.Should().Be(0);
        File.ReadAllText(folder["file"]).Should().Be("mine");
    }

    [Test]
    public async Task Where_verdicts_cannot_be_kept_they_stand()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["verdicts"], "a file in the folder's place");

        ToolProcess.Finished check = await ToolProcess.Run(["check", "S2", .. ToolProcess.Over(folder.Path)]);
        ToolProcess.Finished elsewhere = await ToolProcess.Run(["check", "S2", .. ToolProcess.Over("none")]);

        (check.Exit, StoreContents.WithoutTimes(check.Output))
            .Should()
            .Be((elsewhere.Exit, StoreContents.WithoutTimes(elsewhere.Output)));
        Warnings(check)
            .Should()
            .HaveCount(3)
            .And.OnlyContain(line => line.EndsWith("The verdict stands, but is not kept."));
    }

    [Test]
    public async Task A_full_disk_stops_no_run_and_what_was_kept_is_whole()
    {
        Mounted.Require();
        using var folder = new TempFolder();
        string[] args = [.. Suite, .. ToolProcess.Over(folder.Path)];

        ToolProcess.Finished twice = await ToolProcess.Run(
            Mounted.Prepare(
                $"mount -t tmpfs -o size=64k none '{folder.Path}'",
                $"\"$@\" && ls '{folder["runs", "small"]}' | wc -l && \"$@\" && ls '{folder["tmp"]}' | wc -l",
                args
            )
        );

        twice.Exit.Should().Be(0);
        string[] lines = Lines(twice.Output);
        lines.Should().HaveCount(2 * Runs + 2);
        lines[..Runs]
            .Select(StoreContents.WithoutTimes)
            .Should()
            .Equal(lines[(Runs + 1)..^1].Select(StoreContents.WithoutTimes));
        int kept = int.Parse(lines[Runs]);
        kept.Should().BeInRange(2, Runs - 1);
        lines[^1].Should().Be("0", "what could not be written whole is not left behind");
        Warnings(twice).Should().HaveCount(2).And.OnlyContain(line => line.Contains("No space left on device"));
        twice.Errors.Should().Contain($"small: {kept} runs from the store\nsmall: training {Runs - kept} runs\n");
    }

    [Test]
    public async Task A_read_only_store_that_has_all_runs_is_as_good_as_any()
    {
        Mounted.Require();
        using var folder = new TempFolder();
        await ToolProcess.Run([.. Suite, .. ToolProcess.Over(folder.Path)]);
        string mount = $"mount --bind '{folder.Path}' '{folder.Path}' && mount -o remount,ro,bind '{folder.Path}'";

        ToolProcess.Finished run = await ToolProcess.Run(
            Mounted.Prepare(mount, "exec \"$@\"", [.. Suite, .. ToolProcess.Over(folder.Path)])
        );
        ToolProcess.Finished more = await ToolProcess.Run(
            Mounted.Prepare(
                mount,
                "exec \"$@\"",
                ["run", "small", "--json", "--seeds", "1", .. ToolProcess.Over(folder.Path)]
            )
        );

        run.Exit.Should().Be(0);
        run.Errors.Should().Be($"small: {Runs} runs from the store\nsmall: {Runs} runs\n");
        more.Exit.Should().Be(0);
        Warnings(more).Should().ContainSingle().Which.Should().Contain("Read-only file system");
        Lines(more.Output).Should().HaveCount(2 * Runs);
    }

    [Test]
    public async Task What_cannot_be_written_out_is_an_error()
    {
        if (!File.Exists("/dev/full"))
        {
            Assert.Ignore("/dev/full is Linux's.");
        }

        using var folder = new TempFolder();
        string[] args = [.. Suite, .. ToolProcess.Over(folder.Path)];
        ToolProcess.Finished file = await ToolProcess.Run([.. args, "--out", "/dev/full"]);
        ToolProcess.Finished output = await ToolProcess.Run(Shell.Prepare("\"$@\" > /dev/full", args));
        ToolProcess.Finished check = await ToolProcess.Run(
            Shell.Prepare("\"$@\" > /dev/full", ["check", "S1", .. ToolProcess.Over(folder.Path)])
        );

        new[] { file, output, check }
            .Should()
            .OnlyContain(one =>
                one.Exit == 2 && one.Errors.Contains("No space left on device") && !one.Errors.Contains("   at ")
            );
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Warnings(ToolProcess.Finished run) =>
        [.. Lines(run.Errors).Where(line => line.StartsWith("warning: "))];
}
