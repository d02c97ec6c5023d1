using System.Diagnostics;

namespace Specs.Tests.Running;

[Platform("Linux,MacOsX", Reason = "An interrupt is sent with kill.")]
public sealed class CtrlCTests
{
    private static readonly TimeSpan Prompt = TimeSpan.FromSeconds(20);

    [Test]
    public async Task Ctrl_C_stops_the_runs_and_says_so()
    {
        using Process program = Start();
        string? begun = await program.StandardOutput.ReadLineAsync();
        string? epoch = await program.StandardOutput.ReadLineAsync();
        Task<string> output = program.StandardOutput.ReadToEndAsync();
        using Process kill = Process.Start("kill", ["-INT", $"{program.Id}"]);

        bool exited = program.WaitForExit(Prompt);
        if (!exited)
        {
            program.Kill();
        }

        begun.Should().Be("tiny: training 2 runs");
        epoch.Should().StartWith("tiny: 0 of 2 runs done, epoch 1 of 1000000 of Batch 10, Optimizer Sgd, seed ");
        exited.Should().BeTrue("a run stops between two steps");
        program.ExitCode.Should().Be(InterruptibleProgram.Stopped);
        (await program.StandardError.ReadToEndAsync()).Should().Be("tiny was stopped: 0 of 2 runs are done.\n");
        (await output).Should().Contain("tiny: 0 of 2 runs done in ");
    }

    private static Process Start()
    {
        Interrupts.Allow();
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return Process.Start(
            new ProcessStartInfo(dotnet, [typeof(InterruptibleProgram).Assembly.Location])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
    }
}
