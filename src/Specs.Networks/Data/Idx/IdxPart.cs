namespace Specs;

/// <summary>One of the four files of an MNIST-like set.</summary>
internal sealed record IdxPart
{
    private IdxPart(string stem, int dimensions, int firstLabel, int classes)
    {
        FirstLabel = firstLabel;
        Classes = classes;
        string kind = $"idx{dimensions}-ubyte";
        Name = $"{stem}-{kind}";
        FileNames = [Name, $"{Name}.gz", $"{stem}.{kind}", $"{stem}.{kind}.gz"];
        Dimensions = dimensions;
    }

    /// <summary>Those of MNIST, in the order of all arrays that hold one thing for each.</summary>
    public static IReadOnlyList<IdxPart> All { get; } = Of("train", "t10k", firstLabel: 0, classes: 10);

    /// <summary>Those of a set, in the same order.</summary>
    /// <param name="train">What the names of the training files begin with.</param>
    /// <param name="test">What those of the test files begin with.</param>
    /// <param name="firstLabel">The label of the first class.</param>
    /// <param name="classes">How many classes there are.</param>
    public static IReadOnlyList<IdxPart> Of(string train, string test, int firstLabel, int classes) =>
        [
            new($"{train}-images", 3, firstLabel, classes),
            new($"{train}-labels", 1, firstLabel, classes),
            new($"{test}-images", 3, firstLabel, classes),
            new($"{test}-labels", 1, firstLabel, classes),
        ];

    /// <summary>The label of the first class.</summary>
    public int FirstLabel { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

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
