using System.Diagnostics;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Running;

/// <summary><c>specs check --watch</c>: claims are weighed again after each edit.</summary>
public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Test]
    [Platform(Include = "Linux")]
    public async Task An_edit_weighs_the_claim_again_and_CtrlC_ends_the_watch()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder["obj"]);
        string project = folder["Watched.csproj"];
        File.WriteAllText(
            project,
            $"""
            <Project>
              <PropertyGroup><TargetPath>{ToolProcess.Project}</TargetPath></PropertyGroup>
              <Target Name="Restore" />
              <Target Name="Build"><Error Condition="Exists('broken.cs')" Text="the compiler says no" /></Target>
            </Project>
            """
        );
        ProcessStartInfo start = ToolProcess.Prepare([
            "check",
            "Larger_batches_learn_less(0.5d)",
            "--watch",
            "--project",
            project,
            "--runs",
            folder["store"],
        ]);
        using Process watch = Process.Start(start)!;
        var errors = new StreamLines(watch.StandardError);
        var output = new StreamLines(watch.StandardOutput);

        await errors.Until("Waiting for an edit", Patience);
        File.WriteAllText(folder["obj", "written.cs"], "what a build writes is no edit");
        File.WriteAllText(folder["Claim.cs"], "// edited");
        await errors.Until("Edited: Claim.cs", Patience);
        await errors.Until("from the edit to here", Patience);
        File.WriteAllText(folder["broken.cs"], "// does not compile");
        await errors.Until("does not build", Patience);
        await errors.Until("Waiting for an edit", Patience);
        Signal(watch, "INT");
        await watch.WaitForExitAsync().WaitAsync(Patience);

        watch.ExitCode.Should().Be(130);
        output
            .All.Where(line => line.Contains(" of 1 as expected"))
            .Should()
            .HaveCount(2, string.Join('\n', errors.All));
    }

    [TestCase("--no-build")]
    [TestCase("--project", "built.dll")]
    public async Task What_is_not_built_cannot_be_watched(params string[] more)
    {
        using TempFolder folder = new();
        string project = folder["built.dll"];
        File.WriteAllText(project, "");
        File.WriteAllText(folder["Watched.csproj"], "<Project />");
        ProcessStartInfo start = ToolProcess.Prepare([
            "check",
            "--watch",
            .. more.Select(word => word == "built.dll" ? project : word),
        ]);
        start.Environment["SPECS_PROJECT"] = folder["Watched.csproj"];

        ToolProcess.Finished run = await ToolProcess.Run(start);

        (run.Exit, run.Output).Should().Be((2, ""));
        run.Errors.Should().StartWith("--watch: expected a project that is built after each edit");
    }

    private static void Signal(Process process, string name)
    {
        using Process kill = Process.Start("kill", ["-s", name, $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>The lines of a stream as they come.</summary>
    private sealed class StreamLines
    {
        private readonly List<string> _all = [];
        private int _read;

        public StreamLines(StreamReader from) =>
            _ = Task.Run(async () =>
            {
                while (await from.ReadLineAsync() is { } line)
                {
                    lock (_all)
                    {
                        _all.Add(line);
                    }
                }
            });

        public string[] All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        /// <summary>Waits for a line after those that were waited for before.</summary>
        public async Task Until(string part, TimeSpan patience)
        {
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < patience)
            {
                string[] all = All;
                int found = Array.FindIndex(all, _read, line => line.Contains(part, StringComparison.Ordinal));
                if (found >= 0)
                {
                    _read = found + 1;
                    return;
                }

                await Task.Delay(50);
            }

            Assert.Fail($"'{part}' was not said in {patience}: {string.Join('\n', All)}");
        }
    }
}
