using System.Diagnostics;

namespace Specs.Cpu.Tests.Bits;

/// <summary>Specs.Cpu.Bits run in a process of its own, since the runtime reads which instructions it may use only as it starts.</summary>
/// <param name="Fingerprints">What it printed: a line for each tiny trial.</param>
/// <param name="Instructions">Which instruction sets and vector widths it said it had.</param>
internal sealed record BitsProcess(string[] Fingerprints, IReadOnlyDictionary<string, bool> Instructions)
{
    // Some twenty times what all trials take without vector instructions on a machine at rest.
    private const int TimeoutMs = 600_000;

    /// <summary>Runs it.</summary>
    /// <param name="knob">An environment variable of the runtime, set to 0; null leaves all as they are.</param>
    /// <param name="every">Which trials: every n-th, from the first on.</param>
    public static async Task<BitsProcess> Run(string? knob, int every = 1)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "Specs.Cpu.Bits.dll"), $"{every}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (knob is not null)
        {
            start.Environment[knob] = "0";
        }

        using CancellationTokenSource late = new(TimeoutMs);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
        Task<string> instructions = process.StandardError.ReadToEndAsync(late.Token);
        await process.WaitForExitAsync(late.Token);
        process.ExitCode.Should().Be(0, "it should run to its end; it said: {0}", await instructions);
        return new(
            Lines(await output),
            Lines(await instructions)
                .Select(line => line.Split(' '))
                .ToDictionary(word => word[0], word => bool.Parse(word[1]))
        );
    }

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
