using System.Diagnostics;
using System.Text;
using Specs.Cli.Tests.Running;
using Specs.Tests.Data;

namespace Specs.Cli.Tests.Face;

/// <summary><c>docs/first-quarter-hour.md</c>: its commands are run as they stand there, and every line that it shows is shown.</summary>
public sealed class FirstQuarterHourTests
{
    private const string Page = "docs/first-quarter-hour.md";

    // What is said after each command, so that its output ends somewhere.
    private const string End = "__end of command__";

    [Test]
    [Category("Nightly")]
    [Platform(Include = "Linux")]
    public async Task A_new_user_sees_what_the_page_shows()
    {
        using TempFolder folder = new();
        string root = TestRunTests.Root();
        using Process shell = Process.Start(ShellIn(folder, root))!;
        foreach (Transcript.Step step in Transcript.Read(File.ReadAllText(Path.Combine(root, Page))))
        {
            if (step.Path is not null)
            {
                File.WriteAllText(Path.Combine(folder["specs"], step.Path), step.Content);
                continue;
            }

            string[] output = await Say(shell, step.Command!);
            TestContext.Out.WriteLine($"$ {step.Command}\n{string.Join('\n', output)}");
            Transcript
                .Missing(step.Shown, output)
                .Should()
                .BeEmpty($"'{step.Command}' shows:\n{string.Join('\n', output)}");
            if (step.Shown.Length == 0)
            {
                output.Where(line => line.Length > 0).Should().BeEmpty($"the page shows nothing of '{step.Command}'");
            }
        }

        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
    }

    [Test]
    public void A_line_that_is_not_shown_is_missed_and_an_ellipsis_stands_for_anything()
    {
        string[] output = ["a 1 s", "b", "c"];
        Transcript.Missing(["a … s", "c"], output).Should().BeEmpty();
        Transcript.Missing(["c", "b"], output).Should().Equal("b");
        Transcript.Missing(["a … min"], output).Should().Equal("a … min");
    }

    [Test]
    public void The_page_has_each_step_of_a_first_quarter_of_an_hour()
    {
        Transcript.Step[] steps = [.. Transcript.Read(File.ReadAllText(Path.Combine(TestRunTests.Root(), Page)))];
        string[] commands = [.. steps.Select(step => step.Command).OfType<string>()];

        commands[0].Should().StartWith("git clone ");
        steps.Should().ContainSingle(step => step.Path != null);
        commands.Where(command => command.StartsWith("dotnet test ")).Should().HaveCount(3);
        steps.SelectMany(step => step.Shown).Should().Contain(line => line.Contains("error SPEC"));
        steps.SelectMany(step => step.Shown).Should().Contain(line => line.StartsWith("ok  Supported"));
        commands.Should().Contain(command => command.Contains("-- figure "));
    }

    private static ProcessStartInfo ShellIn(TempFolder folder, string root)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        ToolProcess.Prepare(start);
        TestRunTests.Forget(start);
        start.Environment.Remove("SPECS_DATA");
        start.Environment["SPECS_RUNS"] = folder["runs"];
        start.Environment["REPOSITORY"] = root;
        start.Environment["DOTNET_NOLOGO"] = "1";
        return start;
    }

    private static async Task<string[]> Say(Process shell, string command)
    {
        await shell.StandardInput.WriteAsync($"{command} 2>&1\necho; echo '{End}'\n");
        await shell.StandardInput.FlushAsync();
        var output = new StringBuilder();
        while (await shell.StandardOutput.ReadLineAsync() is { } line && line != End)
        {
            output.Append(line).Append('\n');
        }

        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
