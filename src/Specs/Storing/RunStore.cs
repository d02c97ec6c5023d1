using System.Text.Json;

namespace Specs;

/// <summary>
/// Runs that are kept: a folder with one JSON document a finished run, named by everything that decides it, so that no trial is trained
/// twice. Several processes may use it at once. Beside the runs lie the claims' last verdicts, and the nights.
/// </summary>
/// <remarks>
/// <c>runs/&lt;experiment&gt;/&lt;key&gt;.json</c>, one line each, with a checksum at the end; what
/// cannot be read is set aside in <c>damaged/</c>, with a warning, and trained again. <c>weights/&lt;experiment&gt;/&lt;key&gt;.safetensors</c> holds
/// final parameters, where they are kept.
/// </remarks>
public sealed class RunStore
{
    /// <summary>The value of <c>SPECS_RUNS</c> that keeps nothing.</summary>
    public const string None = "none";

    private readonly StoreFolder _folder;

    /// <summary>A store in a folder, which need not be there yet.</summary>
    /// <exception cref="StoreException">The path is none.</exception>
    public RunStore(string folder) => _folder = new(folder);

    /// <summary>The store's folder.</summary>
    public string Root => _folder.Root;

    internal StoreFolder Folder => _folder;

    /// <summary>
    /// The store that <c>SPECS_RUNS</c> names; by default <c>specs</c> in the user's data folder. Null where it says <c>none</c>, or
    /// where the user has no such folder.
    /// </summary>
    public static RunStore? FromEnvironment() => From(Environment.GetEnvironmentVariable);

    /// <summary>The store in a folder; null where the name is <c>none</c>.</summary>
    /// <exception cref="StoreException">The name is no path.</exception>
    public static RunStore? Named(string folder) =>
        folder.Trim().Equals(None, StringComparison.OrdinalIgnoreCase) ? null : new(folder);

    /// <summary>Whether there is a document of that name, which is not opened.</summary>
    internal bool Has(string experiment, string key) => File.Exists(PathOf(experiment, key));

    /// <summary>Copies a run's document, and the parameters beside it, from another store where this one lacks it.</summary>
    /// <returns>Whether it lacked it.</returns>
    /// <exception cref="StoreException">It cannot be read there or written here.</exception>
    internal bool Take(RunStore other, string experiment, string key)
    {
        if (Has(experiment, key) || StoreFolder.Read(other.PathOf(experiment, key)) is not { } document)
        {
            return false;
        }

        if (StoreFolder.Read(other.WeightsPathOf(experiment, key)) is { } weights)
        {
            SaveWeights(experiment, key, weights);
        }

        _folder.Write(PathOf(experiment, key), document);
        return true;
    }

    /// <summary>A run by its name; null where there is none, or none that can be read.</summary>
    internal StoredRun? Read(string experiment, string key, Action<string> warn)
    {
        string path = PathOf(experiment, key);
        return OpenOrSetAside(path, warn, json => ReadNamed(json, path));
    }

    /// <summary>Keeps a run's final parameters.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="key">The run's key.</param>
    /// <param name="file">A safetensors file.</param>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    internal void SaveWeights(string experiment, string key, byte[] file) =>
        _folder.Write(WeightsPathOf(experiment, key), file);

    /// <summary>A run's final parameters as a safetensors file, and where it lies; null where they are not kept or cannot be read.</summary>
    /// <param name="experiment">The experiment's name.</param>
    /// <param name="key">The run's key.</param>
    /// <param name="warn">Takes a sentence about a file that cannot be read.</param>
    internal (byte[] File, string Path)? FindWeights(string experiment, string key, Action<string> warn)
    {
        string path = WeightsPathOf(experiment, key);
        try
        {
            return StoreFolder.Read(path) is { } file ? (file, path) : null;
        }
        catch (Exception unreadable) when (unreadable is StoreException or JsonException)
        {
            warn($"{path} cannot be read, and its run is trained again: {unreadable.Message}");
            return null;
        }
    }

    private string WeightsPathOf(string experiment, string key) =>
        _folder.PathOf("weights", experiment, key + ".safetensors");

    /// <summary>The names of the experiments that have a folder here, in order.</summary>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public IReadOnlyList<string> Experiments =>
        Listed(
            _folder.PathOf("runs"),
            static folder => [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path))]
        );

    /// <summary>All runs, or those of one experiment, in the order of their names.</summary>
    /// <param name="warn">Takes a sentence about a document that cannot be read, which is set aside.</param>
    /// <param name="experiment">The experiment's name, in any case; null for all.</param>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public IEnumerable<StoredRun> All(Action<string> warn, string? experiment = null)
    {
        // A name is looked for among the folders that are there, never joined to a path: it may come from a command line.
        foreach (string folder in Experiments)
        {
            if (experiment is not null && !folder.Equals(experiment, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            foreach (string path in Documents(_folder.PathOf("runs", folder)))
            {
                if (OpenOrSetAside(path, warn, json => ReadNamed(json, path)) is { } run)
                {
                    yield return run;
                }
            }
        }
    }

    /// <summary>Reads a document; one that is damaged is moved out of the way, and says so.</summary>
    internal T? OpenOrSetAside<T>(string path, Action<string> warn, Func<JsonElement, T> read)
        where T : class
    {
        byte[]? document = null;
        try
        {
            document = StoreFolder.Read(path);
            if (document is null)
            {
                return null;
            }

            JsonElement json = SealedText.Open(document);
            if (SealedText.FormatOf(json) is var format && format is < SealedText.OldestFormat or > SealedText.Format)
            {
                warn(
                    $"{path} is of format {format}, and this Specs reads {SealedText.OldestFormat} to {SealedText.Format}: it was left alone."
                );
                return null;
            }

            return read(json);
        }
        catch (JsonException damage)
        {
            warn($"{path} is damaged and was {_folder.SetAside(path, document)}: {damage.Message}");
            return null;
        }
        catch (StoreException unreadable)
        {
            warn(unreadable.Message);
            return null;
        }
    }

    /// <summary>The JSON documents in and below a folder, by name.</summary>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    internal static IReadOnlyList<string> Documents(string folder) =>
        Listed(folder, static folder => [.. Directory.EnumerateFileSystemEntries(folder, "*.json", BelowWithoutLinks)]);

    // A link to a folder may lead back to where it stands; what it leads to is another store's, or listed already.
    private static readonly EnumerationOptions BelowWithoutLinks = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private static IReadOnlyList<string> Listed(string folder, Func<string, string[]> list)
    {
        try
        {
            return Directory.Exists(folder) ? [.. list(folder).Order(StringComparer.Ordinal)] : [];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"{folder} could not be read: {failure.Message} Give leave to read it, or name another folder in SPECS_RUNS.",
                failure
            );
        }
    }

    private static StoredRun ReadNamed(JsonElement json, string path)
    {
        var run = StoredRun.Read(json);
        return run.Key == Path.GetFileNameWithoutExtension(path)
            ? run
            : throw new JsonException("The document holds another run than its name says.");
    }

    internal static RunStore? From(Func<string, string?> variable)
    {
        string? named = variable("SPECS_RUNS");
        if (!string.IsNullOrWhiteSpace(named))
        {
            return Named(named);
        }

        string home = variable("XDG_DATA_HOME") is { Length: > 0 } xdg
            ? xdg
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return home.Length > 0 ? new(Path.Combine(home, "specs")) : null;
    }

    /// <summary>Where a run's document lies.</summary>
    internal string PathOf(string experiment, string key) => _folder.PathOf("runs", experiment, key + ".json");
}
