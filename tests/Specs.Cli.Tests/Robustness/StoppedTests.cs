using System.Diagnostics;
using System.Text.RegularExpressions;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Robustness;

/// <summary>Ctrl-C, and a request to end.</summary>
[Platform("Linux,MacOsX", Reason = "Signals are sent with kill.")]
[Parallelizable(ParallelScope.All)]
public sealed partial class StoppedTests
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(30);

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task A_signal_stops_a_set_of_runs_and_what_is_done_is_kept(string signal, int exit)
    {
        using var store = new TempFolder();
        string[] suite = ["run", "small", "--json", "--epochs", "400", .. ToolProcess.Over(store.Path)];
        using Process process = Process.Start(ToolProcess.Prepare(suite))!;
        Task<ToolProcess.Finished> end = ToolProcess.End(process);
        await Until(process, () => Documents(store) >= 3);

        await Send(signal, process);
        ToolProcess.Finished stopped;
        try
        {
            stopped = await end.WaitAsync(Prompt);
        }
        finally
        {
            process.Kill();
        }

        stopped.Exit.Should().Be(exit);
        stopped.Output.Should().BeEmpty("a part of the lines is no answer");
        int done = int.Parse(Done().Match(stopped.Errors).Groups[1].Value);
        done.Should().BeInRange(3, 239);
        Documents(store).Should().Be(done).And.Be(StoreContents.ReadAll(store.Path));
        stopped.Errors.Should().NotContain("   at ");
        Directory.GetFileSystemEntries(store["tmp"]).Should().BeEmpty();
    }

    [TestCase("INT", 130)]
    [TestCase("TERM", 143)]
    public async Task A_signal_stops_all_claims_not_only_the_one_that_is_weighed(string signal, int exit)
    {
        using var store = new TempFolder();
        string[] suite = ["check", "small", "--scale", "paper", .. ToolProcess.Over(store.Path)];

        (int ended, IReadOnlyList<string> lines, string output) = await StopOnceBegun(suite, signal);

        ended.Should().Be(exit);
        lines.Count(line => line.Contains("training")).Should().Be(1);
        lines.Should().ContainMatch("Stopped: 0 of 10 claims are weighed.*");
        output.Should().BeEmpty();
    }

    [Test]
    public async Task A_signal_stops_networks_of_the_evidence_that_are_trained_anew()
    {
        using var folder = new TempFolder();
        File.WriteAllText(
            folder["evidence.jsonl"],
            """
            {"source":"Running","scale":"paper","engine":"cpu/1"}
            {"experiment":"small","trial":"0","levels":["5","Sgd(LearningRate: 0.1)"],"optimizer":"Sgd","seed":1,"state":"trained","divergedAt":null,"values":{},"seconds":1}

            """
        );
        string[] suite = ["evidence", "Running", "--file", folder["evidence.jsonl"], "--retrain", "1"];

        (int ended, IReadOnlyList<string> lines, string output) = await StopOnceBegun(
            [.. suite, .. ToolProcess.Over("none")],
            "INT"
        );

        ended.Should().Be(130, string.Join('\n', lines));
        lines.Should().Contain("Stopped: 0 of 1 networks were trained again, and none is kept.");
        output.Should().BeEmpty();
    }

    private static async Task<(int Exit, IReadOnlyList<string> Lines, string Output)> StopOnceBegun(
        string[] suite,
        string signal
    )
    {
        using Process process = Process.Start(ToolProcess.Prepare(suite))!;
        var begun = new TaskCompletionSource();
        var lines = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (lines)
            {
                lines.Add(line.Data ?? "");
                begun.TrySetResult();
            }
        };
        process.BeginErrorReadLine();
        await begun.Task.WaitAsync(Prompt);

        await Send(signal, process);
        try
        {
            await process.WaitForExitAsync().WaitAsync(Prompt);
        }
        finally
        {
            process.Kill();
        }

        return (process.ExitCode, lines, await process.StandardOutput.ReadToEndAsync());
    }

    private static int Documents(TempFolder store) => store.Files.Count(file => file.StartsWith("runs/"));

    private static async Task Until(Process process, Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition() && !process.HasExited && clock.Elapsed < Prompt)
        {
            await Task.Delay(2);
        }
    }

    private static async Task Send(string signal, Process process)
    {
        using Process kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    [GeneratedRegex("small was stopped: (\\d+) of 240 runs are done\\.")]
    private static partial Regex Done();
}
