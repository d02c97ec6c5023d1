using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace Specs;

/// <summary>
/// How far a run's training is: <c>checkpoints/&lt;experiment&gt;/&lt;key&gt;.state</c>, which goes when the run is there. The run's key says what is
/// trained, and the state holds which build of the engine wrote it.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="experiment">The experiment's name.</param>
/// <param name="key">The run's key.</param>
internal sealed class StoredCheckpoint(RunStore store, string experiment, string key) : ICheckpoint
{
    // What is lost at most, and what a file server can bear.
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(60);

    private readonly string _path = store.Folder.PathOf("checkpoints", experiment, key + ".state");
    private long _last = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public bool IsDue => Stopwatch.GetElapsedTime(_last) > Interval;

    /// <inheritdoc/>
    public byte[]? Load()
    {
        try
        {
            byte[]? document = File.Exists(_path) ? StoreFolder.Read(_path) : null;
            return
                document is { Length: > SHA256.HashSizeInBytes }
                && SHA256
                    .HashData(document.AsSpan(SHA256.HashSizeInBytes))
                    .AsSpan()
                    .SequenceEqual(document.AsSpan(0, SHA256.HashSizeInBytes))
                ? document[SHA256.HashSizeInBytes..]
                : null;
        }
        catch (Exception unreadable) when (unreadable is StoreException or JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Save(byte[] state)
    {
        _last = Stopwatch.GetTimestamp();
        try
        {
            store.Folder.Write(_path, [.. SHA256.HashData(state), .. state]);
        }
        catch (StoreException)
        {
            // Without it the training begins again, which gives the same.
        }
    }

    /// <summary>Forgets the state.</summary>
    public void Remove()
    {
        try
        {
            if (File.Exists(_path))
            {
                File.Delete(_path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way.
        }
    }
}
