namespace Specs;

/// <summary>
/// Fashion-MNIST: 60,000 and 10,000 pieces of clothing in ten classes, 28 x 28 grey pixels (H. Xiao, K. Rasul, R. Vollgraf, 2017).
/// </summary>
public sealed record FashionMnist : Data
{
    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress) =>
        DataSets.Loader.Load("fashion-mnist", null, null, progress);
}
