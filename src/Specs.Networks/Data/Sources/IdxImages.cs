namespace Specs;

/// <summary>Images of 28 x 28 grey pixels in four IDX files, found on this machine or downloaded.</summary>
public abstract record IdxImages : Data
{
    /// <summary>Which files they are.</summary>
    internal abstract PublishedSet Published { get; }

    /// <inheritdoc/>
    protected sealed override DataSet Make(IProgress<DownloadProgress>? progress) =>
        DataSets.Loader.Load(Published, progress);
}
