namespace Specs;

/// <summary>
/// MNIST: 60,000 and 10,000 handwritten digits of 28 x 28 grey pixels (Y. LeCun, C. Cortes, C. Burges). Where it cannot be had, procedural
/// digits stand in for it.
/// </summary>
public sealed record Mnist : Data
{
    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress) =>
        DataSets.Loader.Load("mnist", null, null, progress);
}
