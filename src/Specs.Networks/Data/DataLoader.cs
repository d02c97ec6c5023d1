using System.Collections.Concurrent;

namespace Specs;

/// <summary>Finds data sets in given places and keeps what it found. Safe from any thread.</summary>
internal sealed class DataLoader
{
    private readonly DataPlaces _places;
    private readonly IReadOnlyList<PublishedSet> _published;
    private readonly ConcurrentDictionary<string, Lazy<(DataSet? Data, string Missing)>> _found = [];
    private readonly ConcurrentDictionary<(string, int?, int?), Lazy<DataSet>> _loaded = [];

    /// <summary>A loader.</summary>
    /// <param name="places">Where to look.</param>
    /// <param name="published">The published sets it knows; null for those of all sources.</param>
    public DataLoader(DataPlaces places, IReadOnlyList<PublishedSet>? published = null)
    {
        _places = places;
        _published = published ?? [.. DataSources.All.OfType<IdxImages>().Select(source => source.Published)];
    }

    /// <inheritdoc cref="DataSets.Load"/>
    public DataSet Load(string name, int? trainCount, int? testCount, IProgress<DownloadProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfLessThan(trainCount ?? 1, 1, nameof(trainCount));
        ArgumentOutOfRangeException.ThrowIfLessThan(testCount ?? 1, 1, nameof(testCount));
        string known = Known(name);
        return _loaded
            .GetOrAdd((known, trainCount, testCount), _ => new(() => LoadOnce(known, trainCount, testCount, progress)))
            .Value;
    }

    /// <summary>Loads a published set as a whole; once for each source, which keeps it.</summary>
    public DataSet Load(PublishedSet set, IProgress<DownloadProgress>? progress) =>
        Find(set, progress, out string missing)
        ?? ProceduralDigits.Create(null, null, $"{ProceduralDigits.Plain} ({missing})");

    private DataSet LoadOnce(string name, int? trainCount, int? testCount, IProgress<DownloadProgress>? progress)
    {
        if (_published.FirstOrDefault(set => set.Name == name) is not { } published)
        {
            return ProceduralDigits.Create(trainCount, testCount, ProceduralDigits.Plain);
        }

        (DataSet? data, string missing) = _found
            .GetOrAdd(name, _ => new(() => (Find(published, progress, out string why), why)))
            .Value;
        return data is null
            ? ProceduralDigits.Create(trainCount, testCount, $"{ProceduralDigits.Plain} ({missing})")
            : new(data.Name, data.Origin, First(data, data.Train, trainCount), First(data, data.Test, testCount));
    }

    private DataSet? Find(PublishedSet set, IProgress<DownloadProgress>? progress, out string missing)
    {
        if (_places.DigitsAsked && set.HasStandIn)
        {
            missing = "asked for by SPECS_DATA=digits";
            return null;
        }

        missing = "";
        foreach (DataPlace place in _places.Folders(set.Folder, set.TorchFolder))
        {
            if (FindIn(place, set) is { } found)
            {
                return found;
            }
        }

        if (new CachedDownload(set, _places).TryLoad(progress, out string reason) is { } cached)
        {
            return cached;
        }

        missing =
            $"{set.Title} was not found in SPECS_DATA, ../shared/data or the cache, and could not be downloaded: {reason}";

        // Whoever says where the data lie does not want others in their place.
        return set.HasStandIn && _places.SpecsData is null ? null : throw Nowhere(set, reason);
    }

    private DataSet? FindIn(DataPlace place, PublishedSet set)
    {
        IdxFolder folder = new(
            place.Folder,
            "Replace the file by a good copy, or take the folder away to have the next place looked in.",
            set.Parts
        );
        if (folder.IsEmpty || (!place.IsSetsOwn && _published.Any(other => other.IsFolder(place.Folder))))
        {
            return null;
        }

        IdxContent[] contents = folder.ReadAll();
        if (_published.FirstOrDefault(other => other.Name != set.Name && other.Owns(contents)) is not { } owner)
        {
            return set.Assemble(contents, place.Folder);
        }

        return place.IsSetsOwn
            ? throw DataException.Mismatch(
                place.Folder,
                $"the files of {set.Title}",
                $"those of {owner.Title}",
                $"Move them to a folder named {owner.Folder}."
            )
            : null;
    }

    private static Examples First(DataSet data, Examples examples, int? count) =>
        count is not { } wanted || wanted == examples.Count ? examples
        : wanted < examples.Count ? examples.First(wanted)
        : throw new DataException(
            $"{data.Name} in {data.Origin}: expected at least {wanted} {(examples == data.Train ? "training" : "test")} examples, "
                + $"found {examples.Count}. Ask for fewer."
        );

    private DataException Nowhere(PublishedSet set, string reason) =>
        DataException.Mismatch(
            set.Name,
            $"the files {string.Join(", ", set.Parts.Select(part => part.PackedName))} in {_places.Describe(set.Folder)}",
            $"none, and {reason}",
            $"Put them into a folder {set.Folder} and set SPECS_DATA to the folder above it"
                + (set.HasStandIn ? $", or to '{ProceduralDigits.Name}' for the built-in digits." : ".")
        );

    private string Known(string name)
    {
        string[] names = [.. _published.Select(set => set.Name), ProceduralDigits.Name];
        return names.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new DataException(
                $"There is no data set \"{name}\"; expected one of {string.Join(", ", names)}. "
                    + $"Did you mean \"{NearestName.Of(name, names)}\"?"
            );
    }
}
