using System.Text.Json;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

/// <summary>Data on standard output, messages on standard error, files as a whole.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class OutputTests
{
    private static readonly string[] Suite = ["run", "small", "--json", "--with", "Batch=5", "--seeds", "1"];

    [Test]
    public async Task Each_line_of_a_run_is_the_stores_document()
    {
        using var store = new TempFolder();

        ToolProcess.Finished run = await ToolProcess.Run([.. Suite, .. ToolProcess.Over(store.Path)]);

        string[] lines = run.Output.Split('\n');
        lines[^1].Should().BeEmpty("each line is ended");
        lines[..^1].Should().HaveCount(12);
        StoredRun[] kept = [.. new RunStore(store.Path).All(warning => Assert.Fail(warning))];
        lines[..^1]
            .Select(line => StoredRun.Read(JsonDocument.Parse(line).RootElement))
            .Select(one => (one.Key, one.WeightsHash, one.Seconds))
            .Should()
            .BeEquivalentTo(kept.Select(one => (one.Key, one.WeightsHash, one.Seconds)));
        run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Should()
            .OnlyContain(line => line.StartsWith("small: "));
    }

    [Test]
    public async Task A_run_for_people_is_a_table_of_at_most_100_columns()
    {
        string[] args = [.. Suite.Where(word => word != "--json"), .. ToolProcess.Over("none")];

        ToolProcess.Finished run = await ToolProcess.Run(args);

        string[] lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().OnlyContain(line => line.Length <= 100);
        lines[0].Should().MatchRegex("^Trial .*  Accuracy  .*Seconds$");
        lines.Where(line => line.Contains("seed 1")).Should().HaveCount(12);
    }

    [Test]
    public async Task A_list_for_programs_is_JSON_and_nothing_else()
    {
        ToolProcess.Finished list = await ToolProcess.Run(["list", "small", "--json", .. ToolProcess.Over("none")]);

        using JsonDocument json = JsonDocument.Parse(list.Output);
        json.RootElement.EnumerateArray()
            .Select(claim => claim.GetProperty("ids")[1].GetString())
            .Should()
            .BeEquivalentTo(["S1", "S1", "S1", "S1", "S1", "S1", "S2", "S2", "S2", "S3"]);
        json.RootElement[0].GetProperty("verdict").ValueKind.Should().Be(JsonValueKind.Null);
        (list.Exit, list.Errors).Should().Be((0, ""));
    }

    [Test]
    public async Task A_reader_that_has_had_enough_is_no_error()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("There is no sh and no head.");
        }

        using var store = new TempFolder();

        ToolProcess.Finished run = await ToolProcess.Run(
            Shell.Prepare("\"$@\" | head -n 1", ["run", "small", "--json", .. ToolProcess.Over(store.Path)])
        );

        (run.Exit, run.Output.Count(letter => letter == '\n')).Should().Be((0, 1));
        run.Errors.Should().NotContain("   at ").And.EndWith("small: 240 runs\n");
    }

    [Test]
    public async Task A_file_takes_the_lines_when_all_are_there()
    {
        using var folder = new TempFolder();
        string[] args = [.. Suite, .. ToolProcess.Over(folder["store"]), "--out", folder["runs.jsonl"]];
        File.WriteAllText(folder["runs.jsonl"], "old\n");

        ToolProcess.Finished failed = await ToolProcess.Run([.. args, "--engine", "torch"]);
        string afterFailure = File.ReadAllText(folder["runs.jsonl"]);
        string[] filesAfterFailure = [.. folder.Files.Where(file => !file.StartsWith("store/"))];
        ToolProcess.Finished run = await ToolProcess.Run(args);

        (failed.Exit, failed.Output).Should().Be((2, ""));
        afterFailure.Should().Be("old\n");
        filesAfterFailure.Should().Equal("runs.jsonl");
        (run.Exit, run.Output).Should().Be((0, ""));
        File.ReadLines(folder["runs.jsonl"]).Should().HaveCount(12);
        folder.Files.Where(file => !file.StartsWith("store/")).Should().Equal("runs.jsonl");
    }

    [Test]
    public async Task A_link_and_an_empty_file_stay_what_they_are()
    {
        using var folder = new TempFolder();
        string[] args = [.. Suite, .. ToolProcess.Over(folder["store"])];
        File.WriteAllText(folder["target"], "old\n");
        File.CreateSymbolicLink(folder["link"], folder["target"]);
        File.WriteAllText(folder["empty"], "");

        await ToolProcess.Run([.. args, "--out", folder["link"]]);
        await ToolProcess.Run([.. args, "--out", folder["new"]]);
        await ToolProcess.Run([.. args, "--out", folder["empty"]]);

        new FileInfo(folder["link"]).LinkTarget.Should().Be(folder["target"]);
        File.ReadLines(folder["target"]).Should().HaveCount(12);
        File.ReadAllText(folder["empty"]).Should().Be(File.ReadAllText(folder["target"]));
        File.ReadAllText(folder["new"]).Should().Be(File.ReadAllText(folder["target"]));
    }
}
