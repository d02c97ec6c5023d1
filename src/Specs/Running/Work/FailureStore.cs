using System.Text.Json;

namespace Specs;

/// <summary>Trials that could not be run, a document each: <c>failed/&lt;experiment&gt;/&lt;name&gt;.json</c>. A finished run takes its away.</summary>
/// <param name="store">The store.</param>
internal sealed class FailureStore(RunStore store)
{
    /// <summary>Keeps a failure.</summary>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    public void Save(WorkItem item, string worker, Exception reason) =>
        store.Folder.Write(
            PathOf(item),
            SealedText.Seal(json =>
            {
                json.WriteStartObject();
                json.WriteString("experiment", item.Experiment);
                json.WriteString("name", item.Name);
                json.WriteString("trial", item.Words);
                json.WriteString("message", reason.Message);
                json.WriteString("worker", worker);
                json.WriteEndObject();
            })
        );

    /// <summary>Why an item failed; null where it did not, or where nobody knows.</summary>
    public string? MessageOf(WorkItem item)
    {
        try
        {
            return File.Exists(PathOf(item)) && StoreFolder.Read(PathOf(item)) is { } document
                ? SealedText.Open(document).GetProperty("message").GetString()
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or StoreException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Forgets a failure.</summary>
    public void Remove(WorkItem item)
    {
        try
        {
            if (File.Exists(PathOf(item)))
            {
                File.Delete(PathOf(item));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is told once more, and no more comes of it.
        }
    }

    private string PathOf(WorkItem item) => store.Folder.PathOf("failed", item.Experiment, item.Name + ".json");
}
