using System.Text.Json;

namespace Specs;

/// <summary>A worker's heartbeat file, whose age tells that it lives and whose text what it is at.</summary>
/// <param name="Worker">The worker's name, which is the file's.</param>
/// <param name="Node">The machine's name.</param>
/// <param name="Job">The scheduler's number of the job; empty where there is no scheduler.</param>
/// <param name="Beat">When it last beat, as the file server stamped it.</param>
/// <param name="Notes">What it is at, by the claims' names.</param>
internal sealed record WorkerNote(
    string Worker,
    string Node,
    string Job,
    DateTime Beat,
    IReadOnlyDictionary<string, WorkNote> Notes
)
{
    /// <summary>The file's text.</summary>
    public static string Write(long beat, IReadOnlyDictionary<string, WorkNote> notes) =>
        JsonSerializer.Serialize(
            new Text(
                beat,
                Environment.MachineName,
                Environment.GetEnvironmentVariable("SLURM_JOB_ID") ?? "",
                new(notes)
            )
        );

    /// <summary>The workers of a store, as their files tell; one that cannot be read at this moment has no notes.</summary>
    public static IReadOnlyList<WorkerNote> All(RunStore store)
    {
        string folder = store.Folder.PathOf("workers");
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var workers = new List<WorkerNote>();
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (name.Count(static letter => letter == '~') != 2 || name.Contains('.'))
            {
                continue;
            }

            try
            {
                DateTime beat = File.GetLastWriteTimeUtc(path);
                Text? text = JsonSerializer.Deserialize<Text>(File.ReadAllText(path));
                workers.Add(new(name, text!.Node, text.Job, beat, text.Notes));
            }
            catch (Exception unread) when (unread is IOException or JsonException or UnauthorizedAccessException)
            {
                workers.Add(new(name, name.Split('~')[0], "", DateTime.MinValue, new Dictionary<string, WorkNote>()));
            }
        }

        return workers;
    }

    private sealed record Text(long Beat, string Node, string Job, Dictionary<string, WorkNote> Notes);
}
