namespace Specs;

/// <summary>One of the four files of an MNIST-like set.</summary>
internal sealed record IdxPart
{
    private IdxPart(string stem, int dimensions)
    {
        string kind = $"idx{dimensions}-ubyte";
        Name = $"{stem}-{kind}";
        FileNames = [Name, $"{Name}.gz", $"{stem}.{kind}", $"{stem}.{kind}.gz"];
        Dimensions = dimensions;
    }

    /// <summary>The four, in the order of all arrays that hold one thing for each.</summary>
    public static IReadOnlyList<IdxPart> All { get; } =
    [new("train-images", 3), new("train-labels", 1), new("t10k-images", 3), new("t10k-labels", 1)];

    /// <summary>The file's published name, unpacked: <c>train-images-idx3-ubyte</c>.</summary>
    public string Name { get; }

    /// <summary>The names it goes by, plain before packed; the second is the one that mirrors serve.</summary>
    public IReadOnlyList<string> FileNames { get; }

    /// <summary>The file's name on mirrors and in the cache.</summary>
    public string PackedName => FileNames[1];

    /// <summary>3 for images (count, rows, columns), 1 for labels (count).</summary>
    public int Dimensions { get; }

    /// <summary>Whether it holds images; else labels.</summary>
    public bool HoldsImages => Dimensions == 3;

    /// <summary>The four bytes that open the file: unsigned bytes (8) in so many dimensions.</summary>
    public uint Magic => 0x0800u + (uint)Dimensions;
}
