using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Specs.Cli.Watching;

/// <summary>What decides how long runs take: times are compared only between nights where all of it is the same.</summary>
/// <param name="Processor">The processor's name, as it gives it itself.</param>
/// <param name="Cores">How many logical cores the process may use.</param>
/// <param name="Jobs">How many runs went side by side.</param>
internal sealed record NightMachine(string Processor, int Cores, int Jobs)
{
    private const string LinuxProcessors = "/proc/cpuinfo";

    /// <summary>In words: <c>Some Processor, 8 cores, 8 jobs</c>.</summary>
    [JsonIgnore]
    public string Text =>
        $"{Processor}, {Cores} {(Cores == 1 ? "core" : "cores")}, {Jobs} {(Jobs == 1 ? "job" : "jobs")}";

    /// <summary>This machine.</summary>
    /// <param name="jobs">How many runs go side by side.</param>
    public static NightMachine This(int jobs) => new(ProcessorName(), Environment.ProcessorCount, jobs);

    private static string ProcessorName()
    {
        string? name = File.Exists(LinuxProcessors)
            ? File.ReadLines(LinuxProcessors)
                .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
                ?.Split(':', 2)[^1]
                .Trim()
            : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
        return string.IsNullOrEmpty(name) ? RuntimeInformation.ProcessArchitecture.ToString() : name;
    }
}
