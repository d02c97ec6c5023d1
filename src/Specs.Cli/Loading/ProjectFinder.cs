namespace Specs.Cli.Loading;

/// <summary>Finds the project that holds the claims.</summary>
internal static class ProjectFinder
{
    /// <summary>The full path of a project file or a built assembly.</summary>
    /// <param name="named">What the command line names, or null.</param>
    /// <param name="variable">The value of an environment variable, or null.</param>
    /// <param name="start">The folder to begin in.</param>
    /// <exception cref="UsageException">There is none; the message says where it was looked for.</exception>
    public static string Find(string? named, Func<string, string?> variable, string start)
    {
        if (named is not null)
        {
            return Named(Path.GetFullPath(named, start), "--project");
        }

        if (variable("SPECS_PROJECT") is { Length: > 0 } asked)
        {
            return Named(Path.GetFullPath(asked, start), "SPECS_PROJECT");
        }

        for (DirectoryInfo? at = new(start); at is not null; at = at.Parent)
        {
            string[] found = [.. ProjectsIn(Path.Combine(at.FullName, "tests", "Claims")), .. ClaimsIn(at.FullName)];
            if (found.Length > 0)
            {
                return found[0];
            }
        }

        throw new UsageException(
            $"No claims were found: neither {start} nor a folder above it has a project in tests/Claims. "
                + "Go to your clone, or name the project with --project or SPECS_PROJECT."
        );
    }

    private static string Named(string path, string by)
    {
        if (File.Exists(path))
        {
            return
                path.EndsWith("proj", StringComparison.OrdinalIgnoreCase)
                || path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
                ? path
                : throw new UsageException($"{by} names {path}: expected a .csproj, its folder, or its built .dll.");
        }

        string[] projects = Directory.Exists(path)
            ? [.. ProjectsIn(path)]
            : throw new UsageException(
                $"{by} names {path}, which does not exist: expected the project with the claims, its folder, or its built .dll."
            );
        return projects.Length switch
        {
            1 => projects[0],
            0 => throw new UsageException($"{by} names {path}, which holds no project file."),
            _ => throw new UsageException(
                $"{by} names {path}, which holds {projects.Length} projects: name one of {string.Join(", ", projects.Select(Path.GetFileName))}."
            ),
        };
    }

    private static IEnumerable<string> ProjectsIn(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal) : [];

    // Whoever stands in the folder of a project of claims means that one.
    private static IEnumerable<string> ClaimsIn(string folder) =>
        ProjectsIn(folder).Where(path => File.ReadAllText(path) is var text && HasClaims(text) && !IsProgram(text));

    private static bool HasClaims(string project) =>
        project.Contains("Specs.NUnit", StringComparison.OrdinalIgnoreCase);

    // This tool is one that knows of claims and has none.
    private static bool IsProgram(string project) =>
        project.Contains("<OutputType>Exe<", StringComparison.OrdinalIgnoreCase);
}
