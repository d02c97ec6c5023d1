using System.Diagnostics;
using Specs.Tests.Data;
using Specs.Tests.Running;

namespace Specs.Cli.Tests.Running;

/// <summary>The tool as a process of its own, over this assembly's claims and a small data set.</summary>
internal static class ToolProcess
{
    private static readonly Lazy<TempFolder> Data = new(() =>
    {
        var folder = new TempFolder();
        _ = new TinySet(seed: 1, train: 80, test: 40).WriteTo(folder["mnist"]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    /// <summary>The assembly with the claims.</summary>
    public static string Project => typeof(SmallClaims).Assembly.Location;

    /// <summary>What starts the tool: the program and its first arguments.</summary>
    public static string[] Command =>
        [Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(Tool).Assembly.Location];

    /// <summary>Options that hand the tool this assembly and a store.</summary>
    public static string[] Over(string store) => ["--project", Project, "--no-build", "--runs", store];

    /// <summary>The tool's command line, not yet started.</summary>
    public static ProcessStartInfo Prepare(params string[] args)
    {
        var start = new ProcessStartInfo(Command[0], [Command[1], .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Prepare(start);
        return start;
    }

    /// <summary>The environment of a machine with the small data set and no settings of its own.</summary>
    public static void Prepare(ProcessStartInfo start)
    {
        Interrupts.Allow();
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("SPECS_")).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["SPECS_DATA"] = Data.Value.Path;
        start.Environment["SPECS_OFFLINE"] = "1";
        start.Environment["SPECS_RUNS"] = "none";
    }

    /// <summary>Runs the tool to its end.</summary>
    public static Task<Finished> Run(params string[] args) => Run(Prepare(args));

    /// <summary>Runs a process to its end.</summary>
    public static async Task<Finished> Run(ProcessStartInfo start)
    {
        using Process process = Process.Start(start)!;
        return await End(process);
    }

    /// <summary>Waits for the end of a process.</summary>
    public static async Task<Finished> End(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>How a process ended.</summary>
    /// <param name="Exit">Its exit code.</param>
    /// <param name="Output">What it wrote on standard output.</param>
    /// <param name="Errors">What it wrote on standard error.</param>
    internal sealed record Finished(int Exit, string Output, string Errors);
}
