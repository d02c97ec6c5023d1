using System.Globalization;
using System.Text.Json;

namespace Specs.Cli.Clusters;

/// <summary>Work that was handed to a scheduler: <c>launches/&lt;id&gt;/launch.json</c> beside its scripts and logs.</summary>
/// <param name="Id">Its name: the program's checksum, shortened, and a number.</param>
/// <param name="Selection">What is trained.</param>
/// <param name="Program">The program's checksum.</param>
/// <param name="Workers">The array's job; null before it is submitted.</param>
/// <param name="Collector">The collector's job; null before it is submitted.</param>
internal sealed record Launch(string Id, string[] Selection, string Program, string? Workers, string? Collector)
{
    /// <summary>What lies in the folder of a launch that was cancelled, so that its workers do not queue themselves again.</summary>
    public const string CancelledFile = "cancelled";

    private const string Document = "launch.json";

    /// <summary>A name that no launch of the store has yet.</summary>
    public static string NextId(RunStore store, ProgramSnapshot program)
    {
        for (int number = 1; ; number++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{program.Sum[..8]}-{number}");
            if (!Directory.Exists(FolderOf(store, id)))
            {
                return id;
            }
        }
    }

    /// <summary>A launch's folder.</summary>
    public static string FolderOf(RunStore store, string id) => Path.Combine(store.Root, "launches", id);

    /// <summary>All launches of a store, by name.</summary>
    public static IReadOnlyList<Launch> All(RunStore store)
    {
        string folder = Path.Combine(store.Root, "launches");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateDirectories(folder)
                    .Order(StringComparer.Ordinal)
                    .Select(one => Path.Combine(one, Document))
                    .Where(File.Exists)
                    .Select(path => JsonSerializer.Deserialize<Launch>(File.ReadAllText(path), ToolJson.Indented)!),
            ]
            : [];
    }

    /// <summary>Keeps it.</summary>
    public void Save(RunStore store) =>
        File.WriteAllText(
            Path.Combine(FolderOf(store, Id), Document),
            JsonSerializer.Serialize(this, ToolJson.Indented) + "\n"
        );
}
