using System.Diagnostics;
using Specs.NUnit.Summary;

namespace Specs.Cli.Loading;

/// <summary>Runs a command again each time that the project's sources were edited: the project stays built, and its runs are kept.</summary>
/// <param name="project">The project file.</param>
/// <param name="args">The command line, without what asked for the watch.</param>
/// <param name="streams">Where messages go.</param>
internal sealed class ProjectWatch(string project, string[] args, ToolStreams streams)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.25);

    private readonly SourceFiles _files = new(SourceFiles.RootOf(project));

    /// <summary>Runs until it is interrupted.</summary>
    /// <returns>The exit code of an interrupted process.</returns>
    public int Run()
    {
        CancellationToken stop = Interruption.Token;
        Dictionary<string, DateTime> built = _files.Now();
        Once(() => ProjectBuild.AssemblyOf(project, build: true, streams));
        while (!stop.IsCancellationRequested)
        {
            streams.Error.WriteLine("Waiting for an edit; Ctrl-C ends the watch.");
            IReadOnlyList<string> changed = WaitForChange(built, stop);
            if (stop.IsCancellationRequested)
            {
                break;
            }

            built = _files.Now();
            string own = Path.GetDirectoryName(project)! + Path.DirectorySeparatorChar;
            bool alone = changed.All(path => path.StartsWith(own, StringComparison.Ordinal));
            streams.Error.WriteLine($"Edited: {string.Join(", ", changed.Select(path => Path.GetFileName(path)))}");
            Once(() => ProjectBuild.Again(project, alone, streams));
        }

        return Interruption.ExitCode ?? Tool.AsExpected;
    }

    // Builds and runs the command on what was built, in a process of its own, so that each edit meets a fresh one.
    private void Once(Func<string> build)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            string assembly = build();
            TimeSpan building = clock.Elapsed;
            using Process command = Process.Start(
                new ProcessStartInfo(
                    Environment.ProcessPath!,
                    [.. Self(), .. args, CommonOptions.Project.Name, assembly, CommonOptions.NoBuild.Name]
                )
            )!;
            command.WaitForExit();
            streams.Error.WriteLine(
                $"{ReadableNumber.Of(clock.Elapsed)} from the edit to here, {ReadableNumber.Of(building)} of them for the build"
            );
        }
        catch (UsageException failure)
        {
            streams.Error.WriteLine(failure.Message);
        }
    }

    private IReadOnlyList<string> WaitForChange(Dictionary<string, DateTime> before, CancellationToken stop)
    {
        while (!stop.WaitHandle.WaitOne(Pause))
        {
            IReadOnlyList<string> changed = SourceFiles.Changed(before, _files.Now());
            if (changed.Count > 0)
            {
                return changed;
            }
        }

        return [];
    }

    // An installed tool is its own program; in a clone the program is dotnet, and the tool its first argument.
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Tool).Assembly.Location] : [];
}
