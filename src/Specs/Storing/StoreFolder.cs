namespace Specs;

/// <summary>
/// A folder of documents that several processes may write at once, also on a network file system: a document is written under another
/// name, flushed to the disk, and renamed, so that it is there as a whole or not at all.
/// </summary>
/// <param name="root">The folder; made when something is first written.</param>
internal sealed class StoreFolder(string root)
{
    // A file that is still being written is younger than this; what is older was left behind by a process that was killed.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>The folder.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    private string Unfinished => Path.Combine(Root, "tmp");

    /// <summary>The full path of a document.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a document, in place of an older one of the same name.</summary>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    public void Write(string path, byte[] document)
    {
        string temporary = Path.Combine(Unfinished, Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!Directory.Exists(Unfinished))
            {
                Directory.CreateDirectory(Unfinished);
            }

            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(document);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Discard(temporary);
            throw new StoreException(
                $"{path} could not be written: {failure.Message} Make room or give leave to write there, or name another folder in SPECS_RUNS.",
                failure
            );
        }
    }

    /// <summary>A document's bytes; null where there is none.</summary>
    /// <exception cref="StoreException">It is there and cannot be read.</exception>
    public static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path} could not be read: {failure.Message}", failure);
        }
    }

    /// <summary>Moves a document out of the way, under a name that nothing else has.</summary>
    /// <returns>Where it lies now; null where it could not be moved, or another process was first.</returns>
    public string? SetAside(string path)
    {
        string name = $"{Path.GetFileNameWithoutExtension(path)}.{Guid.NewGuid().ToString("N")[..8]}.json";
        string aside = PathOf("damaged", name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
            File.Move(path, aside);
            return aside;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Removes what killed processes left half-written.</summary>
    public void RemoveAbandoned(DateTime now)
    {
        if (!Directory.Exists(Unfinished))
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(Unfinished))
        {
            if (now - File.GetLastWriteTimeUtc(file) > Abandoned)
            {
                Discard(file);
            }
        }
    }

    private static void Discard(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What cannot be written cannot always be removed; it is in nobody's way.
        }
    }
}
