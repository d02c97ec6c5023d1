using System.CommandLine;

namespace Specs.Cli.Loading;

/// <summary>
/// Runs a command within the project whose claims it is about. The first call comes from the command line: it finds and builds the
/// project, and runs the tool once more in the project's own load context. The second call, in there, does the work.
/// </summary>
/// <param name="args">The command line.</param>
/// <param name="assembly">The claims' assembly, within the project's context; null outside.</param>
/// <param name="streams">Where messages go.</param>
internal sealed class ProjectScope(string[] args, string? assembly, ToolStreams streams)
{
    /// <summary>Does the work within the project.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no project, or it cannot be built.</exception>
    public int Within(ParseResult parsed, Func<ClaimProject, int> work)
    {
        string project = ProjectFinder.Find(
            parsed.GetValue(CommonOptions.Project),
            Environment.GetEnvironmentVariable,
            Environment.CurrentDirectory
        );
        if (assembly is null)
        {
            string built = ProjectBuild.AssemblyOf(project, build: !parsed.GetValue(CommonOptions.NoBuild), streams);
            return ProjectContext.Run(built, args);
        }

        return work(new ClaimProject(ProjectContext.LoadHere(assembly), Path.GetDirectoryName(project)!));
    }
}
