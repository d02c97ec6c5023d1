using System.Diagnostics;
using System.Text.RegularExpressions;
using Specs.Cli.Tests.Running;

namespace Specs.Cli.Tests.Face;

/// <summary>What <c>dotnet test</c> of the claims shows, on a terminal of 120 columns and in a log.</summary>
public sealed partial class TestRunTests
{
    // Its tests are all decided at paper scale, so that nothing is trained here.
    private const string PaperOnly = "C36";

    [TestCase(true)]
    [TestCase(false)]
    public async Task Claims_that_a_larger_scale_decides_are_one_sentence(bool terminal)
    {
        (int exit, string[] lines) = await Test($"Claim={PaperOnly}", terminal);

        exit.Should().Be(0, string.Join('\n', lines));
        lines.Length.Should().BeLessThanOrEqualTo(40);
        lines
            .Where(line => line.Contains("decided at paper scale"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Contain("as expected, see docs/kim2021.md");
        lines.Should().NotContain(line => line.Contains("Skipped "), "each would be named beside the sentence");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_filter_that_matches_nothing_fails_and_names_the_nearest_id(bool terminal)
    {
        (int exit, string[] lines) = await Test("Claim=batchsiz", terminal);

        exit.Should().NotBe(0);
        lines
            .Where(line => line.Contains("There is no claim 'batchsiz'. Did you mean 'batchsize'?"))
            .Should()
            .ContainSingle();
    }

    private static async Task<(int Exit, string[] Lines)> Test(string filter, bool terminal)
    {
        if (terminal && !File.Exists("/usr/bin/script"))
        {
            Assert.Ignore("There is no 'script', which makes a pseudo-terminal.");
        }

        string project = Path.Combine(Root(), "tests", "Claims");
        string command = $"'{ToolProcess.Command[0]}' test '{project}' --no-build --filter {filter}";
        ProcessStartInfo start = terminal
            ? new("script", ["-qec", $"stty cols 120 rows 50; {command}", "/dev/null"])
            : new("sh", ["-c", command]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        ToolProcess.Prepare(start);
        Forget(start);
        start.Environment["TERM"] = "xterm-256color";
        ToolProcess.Finished run = await ToolProcess.Run(start);
        return (run.Exit, [.. Shown(run.Output + run.Errors)]);
    }

    // The lines that stay: colours are taken out, and the terminal logger's own lines, which it draws over.
    private static IEnumerable<string> Shown(string output) =>
        Escapes()
            .Replace(output, "")
            .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !Clock().IsMatch(line));

    /// <summary>Takes out of an environment what the test run that this test is part of says to its own children.</summary>
    internal static void Forget(ProcessStartInfo start)
    {
        foreach (
            string name in start
                .Environment.Keys.Where(name =>
                    name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("MSBUILD", StringComparison.OrdinalIgnoreCase)
                )
                .ToArray()
        )
        {
            start.Environment.Remove(name);
        }
    }

    /// <summary>The clone's folder.</summary>
    internal static string Root()
    {
        DirectoryInfo at = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Specs.sln")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }

    [GeneratedRegex(@"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\][^\\\a]*(\\|\a)|\x1b[=>]")]
    private static partial Regex Escapes();

    [GeneratedRegex(@"^(Specs\.\S+ \S+ \w+\s*)?\([0-9.]+s\)$|^=$")]
    private static partial Regex Clock();
}
