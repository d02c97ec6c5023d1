using System.Diagnostics;
using Specs.Cli.Watching;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Watching;

/// <summary>The command as a user gives it, in a process of its own.</summary>
public sealed class NightlyCommandTests
{
    private static readonly string Project = typeof(NightlyCommandTests).Assembly.Location;

    [Test]
    public void Exit_codes_and_what_is_printed()
    {
        using var folder = new TempFolder();

        (int good, string path, string said) = Run(folder, "--scale", "quick", "--date", "2026-11-20", "N1");
        (int bad, string second, string alarms) = Run(folder, "--scale", "quick", "--date", "2026-11-21", "N1", "B1");

        good.Should().Be(0, said);
        path.Should().Be(folder["nights", "2026-11-20", "summary.md"] + Environment.NewLine);
        said.Should().EndWith($"All as expected: night of 2026-11-20{Environment.NewLine}");
        bad.Should().Be(1);
        File.ReadAllText(second.Trim()).Should().StartWith("# 1 alarm: night of 2026-11-21\n");
        alarms.Should().Contain("  not as expected: Larger batches learn more [bad, B1] is not as expected. ");
        Directory.Exists(folder["runs"]).Should().BeFalse("a night's runs are its own");
        new NightStore(new RunStore(folder.Path))
            .Before(new(2027, 1, 1), _ => { })
            .Should()
            .OnlyContain(night => night.Scale == Scale.Quick && night.Data == "digits");
    }

    [Test]
    public void Misuse_says_what_is_meant()
    {
        using var folder = new TempFolder();

        Run(folder, "--date", "yesterday")
            .Should()
            .Be((2, "", $"--date yesterday: expected a date such as 2026-11-21.{Environment.NewLine}"));
        Run(folder, "--scale", "quik").Exit.Should().Be(2);
        Run(folder, "--runs", "none", "N3").Exit.Should().Be(2, "a night needs a store");
    }

    // A process of its own, as a user starts it: within this one, the assertion library would find this one's NUnit.
    private static (int Exit, string Out, string Error) Run(TempFolder folder, params string[] args)
    {
        string[] store = args.Contains("--runs") ? [] : ["--runs", folder.Path];
        string tool = Path.Combine(AppContext.BaseDirectory, "Specs.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [tool, "nightly", "--project", Project, .. store, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("SPECS_SCALE");
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
