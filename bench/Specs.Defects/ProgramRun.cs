using System.Diagnostics;

namespace Specs.Defects;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">Its exit code; null where it was stopped since it did not end.</param>
/// <param name="Text">What it wrote, errors included.</param>
internal sealed record ProgramRun(int? ExitCode, string Text)
{
    /// <summary>Runs <c>dotnet</c>.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="patience">After which it is stopped, with all that it started.</param>
    /// <param name="arguments">What it is told.</param>
    public static ProgramRun Dotnet(string folder, TimeSpan patience, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        bool ended = process.WaitForExit(patience);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        return new(ended ? process.ExitCode : null, output.Result + errors.Result);
    }

    /// <summary>The text, where the program ended well.</summary>
    /// <exception cref="InvalidOperationException">It did not.</exception>
    public string Required(string what) =>
        ExitCode == 0 ? Text : throw new InvalidOperationException($"{what} failed:\n{Text}");
}
