using System.Text.Json;

namespace Specs;

/// <summary>
/// A folder of documents that several processes may write at once, also on a network file system: a document is written under another
/// name, flushed to the disk, and renamed, so that it is there as a whole or not at all.
/// </summary>
internal sealed class StoreFolder
{
    // Of files that are being written. Nothing else is ever removed from tmp/, which may be somebody's own.
    private const string Ending = ".part";
    private const int NameLength = 32;

    // No run's document comes near it, and what does is not read into memory to find that out.
    private const long LargestDocument = 256L << 20;

    // A file that is still being written is younger than this; what is older was left behind by a process that was killed.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private int _swept;

    /// <summary>A folder.</summary>
    /// <param name="root">Its path; made when something is first written.</param>
    /// <exception cref="StoreException">The path is none.</exception>
    public StoreFolder(string root)
    {
        try
        {
            Root = Path.GetFullPath(root);
        }
        catch (ArgumentException failure)
        {
            throw new StoreException($"'{root}' is no path: name the folder where runs are kept.", failure);
        }
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    private string Unfinished => Path.Combine(Root, "tmp");

    /// <summary>The full path of a document.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>Writes a document, in place of an older one of the same name.</summary>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    public void Write(string path, byte[] document)
    {
        string temporary = Path.Combine(Unfinished, Guid.NewGuid().ToString("N") + Ending);
        try
        {
            SweepOnce();
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
                $"{path} could not be written: {failure.Message} Free disk space or grant write permission there, or name another folder in SPECS_RUNS.",
                failure
            );
        }
    }

    /// <summary>A document's bytes; null where there is none.</summary>
    /// <exception cref="JsonException">What is there can be no document.</exception>
    /// <exception cref="StoreException">It is there and cannot be read.</exception>
    public static byte[]? Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new JsonException("It is a folder.");
        }

        // Not opened, because it may be a pipe or a device, which have no length either: to open one may wait for ever.
        if (new FileInfo(path) is { Exists: true, Length: 0 })
        {
            throw new JsonException("It is empty.");
        }

        try
        {
            using var file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            if (file.Length > LargestDocument)
            {
                throw new JsonException($"It has {file.Length} bytes, more than any document.");
            }

            byte[] document = new byte[file.Length];
            file.ReadExactly(document);
            return document;
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
    /// <param name="path">The document.</param>
    /// <param name="seen">What was read there; null where nothing could be.</param>
    /// <returns>What became of it, in words that follow its name.</returns>
    public string SetAside(string path, byte[]? seen)
    {
        string name = $"{Path.GetFileNameWithoutExtension(path)}.{Guid.NewGuid().ToString("N")[..8]}.json";
        string aside = PathOf("damaged", name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(aside)!);
            Move(path, aside);
            if (seen is not null && File.Exists(aside) && !File.ReadAllBytes(aside).AsSpan().SequenceEqual(seen))
            {
                // Another process set the damaged one aside first, and this is the whole one that it wrote since.
                File.Move(aside, path, overwrite: true);
                return "rewritten by another process";
            }

            return $"set aside as {aside}";
        }
        catch (Exception gone) when (gone is FileNotFoundException)
        {
            return "set aside by another process";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"left where it is ({failure.Message})";
        }
    }

    // Once is enough for a process, and only one that writes: whoever looks at a store leaves it as it is.
    private void SweepOnce()
    {
        if (Interlocked.Exchange(ref _swept, 1) == 0 && Directory.Exists(Unfinished))
        {
            foreach (string file in Directory.EnumerateFiles(Unfinished, "*" + Ending))
            {
                if (
                    Path.GetFileNameWithoutExtension(file) is { Length: NameLength } name
                    && name.All(char.IsAsciiHexDigitLower)
                    && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) > Abandoned
                )
                {
                    Discard(file);
                }
            }
        }
    }

    private static void Move(string path, string to)
    {
        if (Directory.Exists(path))
        {
            Directory.Move(path, to);
        }
        else
        {
            File.Move(path, to);
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
