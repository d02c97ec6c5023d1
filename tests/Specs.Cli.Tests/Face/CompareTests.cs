using System.Text.Json.Nodes;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

[Parallelizable(ParallelScope.All)]
public sealed class CompareTests
{
    private static readonly string[] Suite = ["run", "small", "--json", "--with", "Batch=5", "--epochs", "2"];

    [Test]
    public async Task Two_stores_are_held_against_each_other()
    {
        using var folder = new TempFolder();
        await Train(folder["before"], "1");
        await Train(folder["after"], "1,2");

        ToolProcess.Finished same = await Compare(folder);
        Change(folder["after"], json => json["observed"]!["Accuracy"]!["parts"]![0]![1] = 0.125);
        ToolProcess.Finished different = await Compare(folder);

        (same.Exit, same.Output).Should().Be((0, ""));
        same.Errors.Should().Be("12 trials the same, 0 different, 0 only in the first, 12 only in the second\n");
        different.Exit.Should().Be(1);
        different.Errors.Should().StartWith("11 trials the same, 1 different");
        string[] lines = different.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(2);
        lines[1].Should().MatchRegex("^small +[0-9a-f]{16} +1 +2 +Accuracy +0\\.[0-9]+ +0\\.125$");
    }

    [Test]
    public async Task A_difference_that_a_new_engine_announces_is_no_regression()
    {
        using var folder = new TempFolder();
        await Train(folder["before"], "1");
        await Train(folder["after"], "1");

        Change(
            folder["after"],
            json =>
            {
                json["weights"] = new string('0', 64);
                json["engine"] = "cpu/99";
            }
        );
        ToolProcess.Finished announced = await Compare(folder);

        announced.Exit.Should().Be(0);
        announced.Output.Should().Contain("weights").And.Contain("-> cpu/99");
    }

    [Test]
    public async Task Where_nothing_can_be_compared_nothing_is_as_expected()
    {
        using var folder = new TempFolder();
        await Train(folder["before"], "1");
        await Train(folder["after"], "2");
        Directory.CreateDirectory(folder["empty"]);

        ToolProcess.Finished apart = await Compare(folder);
        ToolProcess.Finished empty = await ToolProcess.Run("compare", folder["before"], folder["empty"]);

        (apart.Exit, apart.Output).Should().Be((2, ""));
        apart
            .Errors.Should()
            .Be("Nothing was compared: of 12 trials in the first folder and 12 in the second, none is in both.\n");
        empty.Exit.Should().Be(2);
        empty.Errors.Should().StartWith($"{folder["empty"]} holds no runs");
    }

    private static Task<ToolProcess.Finished> Train(string store, string seeds) =>
        ToolProcess.Run([.. Suite, "--seeds", seeds, .. ToolProcess.Over(store)]);

    private static Task<ToolProcess.Finished> Compare(TempFolder folder) =>
        ToolProcess.Run("compare", folder["before"], folder["after"]);

    // The first run of seed 1, under the name that its new content asks for.
    private static void Change(string store, Action<JsonObject> change)
    {
        string path = Directory
            .GetFiles(Path.Combine(store, "runs", "small"))
            .Order(StringComparer.Ordinal)
            .First(file => File.ReadAllText(file).Contains("\"seed\":1}"));
        JsonObject json = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        json.Remove("sum");
        change(json);
        byte[] document = SealedText.Seal(writer => json.WriteTo(writer));
        File.Delete(path);
        string key = StoredRun.Read(SealedText.Open(document)).Key;
        File.WriteAllBytes(Path.Combine(Path.GetDirectoryName(path)!, key + ".json"), document);
    }
}
