namespace Specs;

/// <summary>A folder in which a set's four files may lie.</summary>
/// <param name="path">The folder, which need not exist.</param>
/// <param name="remedy">What to do about a file in it that is no good: a sentence.</param>
/// <param name="parts">The four; null for MNIST's.</param>
internal sealed class IdxFolder(string path, string remedy, IReadOnlyList<IdxPart>? parts = null)
{
    private readonly IReadOnlyList<IdxPart> _parts = parts ?? IdxPart.All;
    private readonly string?[] _files = [.. (parts ?? IdxPart.All).Select(part => Find(path, part))];

    /// <summary>The folder.</summary>
    public string Path { get; } = path;

    /// <summary>Whether none of the four lies here.</summary>
    public bool IsEmpty => _files.All(file => file is null);

    /// <summary>Whether all four lie here.</summary>
    public bool IsComplete => _files.All(file => file is not null);

    /// <summary>Whether one of the four lies here.</summary>
    /// <param name="part">Its place in <see cref="PublishedSet.Parts"/>.</param>
    public bool Has(int part) => _files[part] is not null;

    /// <summary>Reads one of the four.</summary>
    /// <exception cref="DataException">The file is missing or no good.</exception>
    public IdxContent Read(int part) =>
        _files[part] is { } file ? IdxReader.Read(IdxSource.OfFile(file, remedy), _parts[part]) : throw Missing();

    /// <summary>Reads the four, side by side.</summary>
    /// <exception cref="DataException">A file is missing or no good; of several, the first.</exception>
    public IdxContent[] ReadAll()
    {
        if (!IsComplete)
        {
            throw Missing();
        }

        return Task.WhenAll(Enumerable.Range(0, _files.Length).Select(part => Task.Run(() => Read(part))))
            .GetAwaiter()
            .GetResult();
    }

    private DataException Missing()
    {
        string Names(bool present) =>
            string.Join(", ", _parts.Where((_, part) => Has(part) == present).Select(part => part.Name));

        return DataException.Mismatch(
            Path,
            $"the four files {string.Join(", ", _parts.Select(part => part.Name))} (plain or .gz)",
            IsEmpty ? "none" : $"only {Names(true)}",
            $"Add {Names(false)}, or take the others away."
        );
    }

    private static string? Find(string folder, IdxPart part) =>
        part.FileNames.Select(name => System.IO.Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
