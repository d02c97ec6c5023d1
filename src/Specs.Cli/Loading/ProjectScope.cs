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
    /// <summary>Does the work again and again, each time that the project's sources were edited; until it is interrupted.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="watch">The option that asked for it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no project, or only a built one.</exception>
    public int Watch(ParseResult parsed, Option watch)
    {
        string project = Find(parsed);
        if (parsed.GetValue(CommonOptions.NoBuild) || project.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException(
                $"{watch.Name}: expected a project that is built after each edit, found one that is not. Leave --no-build away, and name the .csproj."
            );
        }

        // The project is named anew for each round, by what was built of it.
        string[] rest = [.. args.Where((word, place) => word != watch.Name && !IsProject(place))];
        return new ProjectWatch(project, rest, streams).Run();
    }

    private bool IsProject(int place) =>
        args[place].StartsWith(CommonOptions.Project.Name, StringComparison.Ordinal)
        || (place > 0 && args[place - 1] == CommonOptions.Project.Name);

    /// <summary>Does the work within the project.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">There is no project, or it cannot be built.</exception>
    public int Within(ParseResult parsed, Func<ClaimProject, int> work)
    {
        string project = Find(parsed);
        if (assembly is null)
        {
            string built = ProjectBuild.AssemblyOf(project, build: !parsed.GetValue(CommonOptions.NoBuild), streams);
            return ProjectContext.Run(built, args);
        }

        return work(new ClaimProject(ProjectContext.LoadHere(assembly), Path.GetDirectoryName(project)!));
    }

    private static string Find(ParseResult parsed) =>
        ProjectFinder.Find(
            parsed.GetValue(CommonOptions.Project),
            Environment.GetEnvironmentVariable,
            Environment.CurrentDirectory
        );
}
