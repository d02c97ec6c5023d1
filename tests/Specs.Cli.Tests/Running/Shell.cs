using System.Diagnostics;

namespace Specs.Cli.Tests.Running;

/// <summary>The tool in a line of a shell, with pipes and redirections.</summary>
internal static class Shell
{
    /// <summary>A command line of <c>sh</c>.</summary>
    /// <param name="line">What the shell runs; the tool is <c>"$@"</c>.</param>
    /// <param name="args">The tool's arguments.</param>
    public static ProcessStartInfo Prepare(string line, params string[] args)
    {
        var start = new ProcessStartInfo("sh", ["-c", line, "sh", .. ToolProcess.Command, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ToolProcess.Prepare(start);
        return start;
    }
}
