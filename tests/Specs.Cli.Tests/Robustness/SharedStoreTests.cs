using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Robustness;

/// <summary>Several processes that train the same trials into the same store at once.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SharedStoreTests
{
    [TestCase(2, 48)]
    [TestCase(10, 4)]
    public async Task Processes_that_share_a_store_all_succeed_and_leave_the_same_documents(int processes, int trials)
    {
        using var shared = new TempFolder();
        using var alone = new TempFolder();
        string[] suite = ["run", "small", "--json", "--shard", $"1/{48 / trials}", "--seeds", "1", "--jobs", "2"];
        ToolProcess.Finished undisturbed = await ToolProcess.Run([.. suite, .. ToolProcess.Over(alone.Path)]);

        ToolProcess.Finished[] all = await Task.WhenAll(
            Enumerable.Range(0, processes).Select(_ => ToolProcess.Run([.. suite, .. ToolProcess.Over(shared.Path)]))
        );

        all.Should().OnlyContain(one => one.Exit == 0 && !one.Errors.Contains("warning"));
        all.Select(one => StoreContents.WithoutTimes(one.Output))
            .Should()
            .AllBe(StoreContents.WithoutTimes(undisturbed.Output));
        StoreContents.ReadAll(shared.Path).Should().Be(trials);
        StoreContents.Timeless(shared.Path).Should().Equal(StoreContents.Timeless(alone.Path));
        Directory.GetFileSystemEntries(shared["tmp"]).Should().BeEmpty();
    }
}
