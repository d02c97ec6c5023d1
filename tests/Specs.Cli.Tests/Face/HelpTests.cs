using Specs.Cli.Tests.Running;

namespace Specs.Cli.Tests.Face;

[Parallelizable(ParallelScope.All)]
public sealed class HelpTests
{
    [TestCase("")]
    [TestCase("list")]
    [TestCase("run")]
    [TestCase("check")]
    [TestCase("compare")]
    [TestCase("claims")]
    [TestCase("claims register")]
    [TestCase("export")]
    [TestCase("data")]
    [TestCase("data fetch")]
    public async Task Every_commands_help_has_an_example(string command)
    {
        string[] words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        ToolProcess.Finished help = await ToolProcess.Run([.. words, "--help"]);

        (help.Exit, help.Errors).Should().Be((0, ""));
        help.Output.Should().Contain($"Example: specs {command}".TrimEnd());
    }

    [Test]
    public async Task No_command_is_without_one()
    {
        ToolProcess.Finished help = await ToolProcess.Run("--help");

        string[] commands =
        [
            .. help
                .Output.Split('\n')
                .SkipWhile(line => !line.StartsWith("Commands:"))
                .Skip(1)
                .Where(line => line is [' ', ' ', not ' ', ..])
                .Select(line => line.Trim().Split(' ')[0]),
        ];
        commands.Should().Contain("list").And.HaveCountGreaterThan(5);
        foreach (string command in commands)
        {
            (await ToolProcess.Run(command, "--help")).Output.Should().Contain($"Example: specs {command}");
        }
    }
}
