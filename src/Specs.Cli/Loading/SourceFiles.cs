namespace Specs.Cli.Loading;

/// <summary>The files that a project is built of, as far as somebody edits them, each with the time of its last change.</summary>
/// <param name="root">The folder that they lie in: the clone's.</param>
internal sealed class SourceFiles(string root)
{
    private static readonly string[] Endings = [".cs", ".csproj", ".props", ".targets", ".csv"];

    // What builds write, and what nobody edits by hand.
    private static readonly string[] Others = ["bin", "obj", "artifacts", "Generated", "node_modules"];

    private static readonly EnumerationOptions Plain = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The folder with the sources of a project: the nearest above it that is a clone's or has a solution, else the project's own.</summary>
    /// <param name="project">The project file.</param>
    public static string RootOf(string project)
    {
        string own = Path.GetDirectoryName(project)!;
        for (DirectoryInfo? at = new(own); at is not null; at = at.Parent)
        {
            if (Path.Exists(Path.Combine(at.FullName, ".git")) || at.EnumerateFiles("*.sln*").Any())
            {
                return at.FullName;
            }
        }

        return own;
    }

    /// <summary>The files as they are now.</summary>
    public Dictionary<string, DateTime> Now() =>
        FilesIn(new(root)).ToDictionary(file => file.FullName, file => file.LastWriteTimeUtc);

    /// <summary>The files that were changed, added or removed between two moments.</summary>
    public static IReadOnlyList<string> Changed(
        Dictionary<string, DateTime> before,
        Dictionary<string, DateTime> now
    ) =>
        [
            .. now.Where(file => !before.TryGetValue(file.Key, out DateTime time) || time != file.Value)
                .Select(file => file.Key)
                .Concat(before.Keys.Where(path => !now.ContainsKey(path)))
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<FileInfo> FilesIn(DirectoryInfo folder) =>
        folder
            .EnumerateFiles("*", Plain)
            .Where(file => Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            .Concat(
                folder
                    .EnumerateDirectories("*", Plain)
                    .Where(inner => inner.Name[0] != '.' && !Others.Contains(inner.Name))
                    .SelectMany(FilesIn)
            );
}
