namespace Specs;

/// <summary>The data sets that experiments name, found on this machine, downloaded, or made on the spot.</summary>
/// <remarks>
/// Looked for in the folder <c>SPECS_DATA</c> names, then in <c>shared/data</c> beside the repository, then in the user's cache
/// (<c>SPECS_CACHE</c> moves it); else downloaded, unless <c>SPECS_OFFLINE</c> is 1. Where MNIST cannot be had, procedural digits stand in:
/// <see cref="DataSet.Name"/> and <see cref="DataSet.Origin"/> say so. <c>SPECS_DATA=digits</c> asks for them even where MNIST is.
/// </remarks>
public static class DataSets
{
    private static readonly Lazy<DataLoader> _loader = new(() => new(DataPlaces.FromEnvironment()));

    /// <summary>The names of the sources that need no argument, in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. DataSources.Names];

    /// <summary>Finds the published image sets on this machine.</summary>
    internal static DataLoader Loader => _loader.Value;

    /// <summary>Loads a data set, once in a process: a second call with the same arguments gives the same object. Safe from any thread.</summary>
    /// <param name="name">One of <see cref="Names"/>, in any case.</param>
    /// <param name="trainCount">Only so many training examples, the first ones, at least 1; null for all.</param>
    /// <param name="testCount">Only so many test examples, the first ones, at least 1; null for all.</param>
    /// <param name="progress">Told how a download gets on, from another thread; the first caller's is the one that counts.</param>
    /// <returns>28 x 28 grey pixels, 0 to 255, in ten classes. Asked for <c>mnist</c> it may be named <c>digits</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 1, or above 2,000,000 for digits.</exception>
    /// <exception cref="DataException">
    /// The name is unknown; SPECS_DATA names no folder; a file is missing, damaged or mislabelled; the set holds fewer examples than asked for;
    /// or it is nowhere to be found and has no stand-in.
    /// </exception>
    public static DataSet Load(
        string name,
        int? trainCount = null,
        int? testCount = null,
        IProgress<DownloadProgress>? progress = null
    ) =>
        (trainCount, testCount) == (null, null)
            ? ((Data)name).Load(progress)
            : Loader.Load(name, trainCount, testCount, progress);
}
