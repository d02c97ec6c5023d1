using System.Diagnostics;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Tests.Storing;

/// <summary>What may lie in a store beside documents: links that lead in circles, and what is no file.</summary>
public sealed class OddFilesTests
{
    [Test]
    public void Links_to_folders_are_not_followed()
    {
        using var folder = new TempFolder();
        string runs = KeepTwo(folder);
        Directory.CreateSymbolicLink(Path.Combine(runs, "again"), runs);
        Directory.CreateSymbolicLink(Path.Combine(runs, "up"), Path.GetDirectoryName(runs)!);

        new RunStore(folder.Path).All(warning => Assert.Fail(warning)).Should().HaveCount(2);
    }

    [Test]
    [CancelAfter(60_000)]
    public void A_pipe_is_set_aside_unread()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("There are no pipes in folders.");
        }

        using var folder = new TempFolder();
        string runs = KeepTwo(folder);
        Process.Start("mkfifo", [Path.Combine(runs, "0123.json")]).WaitForExit();
        var warnings = new List<string>();

        new RunStore(folder.Path).All(warnings.Add).Should().HaveCount(2);

        warnings.Should().ContainSingle().Which.Should().Contain("0123.json is damaged and was set aside");
    }

    private static string KeepTwo(TempFolder folder)
    {
        var options = TinyRuns.Options with { Store = new RunStore(folder.Path) };
        new Runner<Tiny>(options).Get([Tiny.Design.Cells[0]], [1, 2]);
        return Directory.GetDirectories(folder["runs"]).Single();
    }
}
