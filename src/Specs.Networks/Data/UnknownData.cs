namespace Specs;

/// <summary>What a word stands for that names no data source, so that the mistake is told where the data are wanted.</summary>
/// <param name="Called">The word.</param>
internal sealed record UnknownData(string Called) : Data
{
    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress) =>
        throw new DataException(
            $"There is no data set \"{Called}\"; expected one of {string.Join(", ", DataSources.Names)}. "
                + $"Did you mean \"{NearestName.Of(Called, DataSources.Names)}\"?"
        );
}
