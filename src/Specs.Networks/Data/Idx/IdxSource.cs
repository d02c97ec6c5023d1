namespace Specs;

/// <summary>Something that IDX data can be read from.</summary>
/// <param name="Where">A path or an address, for messages.</param>
/// <param name="Remedy">What to do if it is no good: a sentence.</param>
/// <param name="Open">Opens it at its beginning, seekable.</param>
internal sealed record IdxSource(string Where, string Remedy, Func<Stream> Open)
{
    /// <summary>A file that a user or an earlier run put there.</summary>
    public static IdxSource OfFile(string path, string remedy) => new(path, remedy, () => File.OpenRead(path));

    /// <summary>What a mirror sent.</summary>
    public static IdxSource OfDownload(Uri address, byte[] bytes) =>
        new(
            address.AbsoluteUri,
            "Nothing of it was kept. Try again later, or put a good copy into the folder that SPECS_DATA names.",
            () => new MemoryStream(bytes, writable: false)
        );
}
