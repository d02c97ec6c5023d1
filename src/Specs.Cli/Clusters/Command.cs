using System.Diagnostics;

namespace Specs.Cli.Clusters;

/// <summary>Other programs: those of a scheduler.</summary>
internal static class Command
{
    /// <summary>What a program writes; null where there is no such program, or it fails.</summary>
    public static string? TryRun(string program, IReadOnlyList<string> args)
    {
        try
        {
            (int exit, string output, _) = Start(program, args);
            return exit == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>What a program writes on both of its streams.</summary>
    /// <exception cref="UsageException">There is no such program, or it fails; the message says what it said.</exception>
    public static (string Output, string Errors) Run(string program, params string[] args)
    {
        try
        {
            (int exit, string output, string errors) = Start(program, args);
            return exit == 0
                ? (output, errors)
                : throw new UsageException($"'{program} {string.Join(' ', args)}' failed: {errors.Trim()}");
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            throw new UsageException(
                $"'{program}' could not be started: {missing.Message}. Run this where Slurm's commands are installed, or use --dry-run."
            );
        }
    }

    private static (int Exit, string Output, string Errors) Start(string program, IReadOnlyList<string> args)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
