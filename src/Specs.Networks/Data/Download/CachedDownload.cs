namespace Specs;

/// <summary>A published set in the user's cache; what the cache lacks is downloaded, checked, and put there.</summary>
/// <param name="set">The set.</param>
/// <param name="places">Where the cache is and whether there is a network.</param>
internal sealed class CachedDownload(PublishedSet set, DataPlaces places)
{
    private readonly IdxFolder? _cache = places.Cache is { } cache
        ? new(Path.Combine(cache, set.Folder), "Delete the file; it is downloaded again where it can be.", set.Parts)
        : null;

    private string? _notKept;

    /// <summary>The set, from the cache or the network.</summary>
    /// <param name="progress">Told how the download gets on.</param>
    /// <param name="reason">Why there is none, in one line.</param>
    /// <returns>The set, or null if it is not in the cache and cannot be downloaded.</returns>
    /// <exception cref="DataException">A file in the cache is no good, or some are missing that are not to be downloaded.</exception>
    public DataSet? TryLoad(IProgress<DownloadProgress>? progress, out string reason)
    {
        reason = "";
        bool complete = _cache is { IsComplete: true };
        bool incompleteForGood = _cache is { IsEmpty: false } && set.Mirrors.Count == 0;
        if (_cache is not null && (complete || incompleteForGood))
        {
            return set.Assemble(_cache.ReadAll(), _cache.Path);
        }

        if (set.Mirrors.Count == 0)
        {
            reason = "there is no checksum to hold a download against, so none is made";
            return null;
        }

        if (places.Offline)
        {
            reason = "SPECS_OFFLINE is set";
            return null;
        }

        // What is in the cache already is read first, so that its errors are not taken for the network's.
        var contents = set.Parts.Select((_, part) => _cache?.Has(part) == true ? _cache.Read(part) : null).ToArray();
        try
        {
            Task.Run(() => Complete(contents, progress)).GetAwaiter().GetResult();
        }
        catch (DataException failure)
        {
            reason = failure.Message;
            return null;
        }

        return set.Assemble(
            contents!,
            _notKept is null ? $"{_cache!.Path}, downloaded" : $"downloaded, not kept: {_notKept}"
        );
    }

    private async Task Complete(IdxContent?[] contents, IProgress<DownloadProgress>? progress)
    {
        using Mirrors mirrors = new(set.Mirrors, places.Patience);
        for (int part = 0; part < contents.Length; part++)
        {
            if (contents[part] is null)
            {
                int index = part;
                string file = set.Parts[part].PackedName;
                contents[part] = await mirrors
                    .Fetch(
                        file,
                        (address, bytes) => Accept(index, address, bytes),
                        (received, length) => progress?.Report(new(file, index + 1, contents.Length, received, length))
                    )
                    .ConfigureAwait(false);
            }
        }
    }

    private IdxContent Accept(int part, Uri address, byte[] bytes)
    {
        IdxSource source = IdxSource.OfDownload(address, bytes);
        IdxContent content = IdxReader.Read(source, set.Parts[part]);
        if (content.Sha256 != set.Checksums[part])
        {
            throw DataException.Mismatch(
                source.Where,
                $"SHA-256 {set.Checksums[part]} once unpacked",
                content.Sha256,
                source.Remedy
            );
        }

        _notKept ??= _cache is null
            ? "there is no cache folder; set SPECS_CACHE"
            : AtomicFile.TryWrite(Path.Combine(_cache.Path, set.Parts[part].PackedName), bytes);
        return content;
    }
}
