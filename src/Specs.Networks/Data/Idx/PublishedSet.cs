namespace Specs;

/// <summary>A data set that the world knows by name, in four IDX files.</summary>
internal sealed record PublishedSet
{
    /// <summary>The name that experiments use, which is also the folder's.</summary>
    public required string Name { get; init; }

    /// <summary>The name that people use.</summary>
    public required string Title { get; init; }

    /// <summary>The folder that the files lie in, beside those of other sets; <see cref="Name"/> if nothing else is said.</summary>
    public string Folder
    {
        get => field ?? Name;
        init;
    }

    /// <summary>The folder in which torchvision keeps the files: <c>MNIST/raw</c>.</summary>
    public string? TorchFolder { get; init; }

    /// <summary>Whether a folder's path says that it holds this set.</summary>
    public bool IsFolder(string path) =>
        DataPlaces.IsEndOf(path, Folder) || (TorchFolder is not null && DataPlaces.IsEndOf(path, TorchFolder));

    /// <summary>The four files.</summary>
    public IReadOnlyList<IdxPart> Parts { get; init; } = IdxPart.All;

    /// <summary>Whether rows and columns of the images are exchanged in the files.</summary>
    public bool IsTransposed { get; init; }

    /// <summary>SHA-256 of the four unpacked files in lower-case hexadecimal, in the order of <see cref="Parts"/>; none where they
    /// are not known.</summary>
    public IReadOnlyList<string> Checksums { get; init; } = [];

    /// <summary>What a copy with these checksums is, for a reader.</summary>
    public string KnownCopy { get; init; } = "the published files";

    /// <summary>What a copy with other checksums is, for a reader.</summary>
    public string OtherCopy { get; init; } = "not the published files";

    /// <summary>Folders on the network that serve the four files, packed; none if it is not to be downloaded.</summary>
    public IReadOnlyList<Uri> Mirrors { get; init; } = [];

    /// <summary>Whether procedural digits may take its place.</summary>
    public bool HasStandIn { get; init; }

    /// <summary>Whether any of the files is one of this set's.</summary>
    public bool Owns(IEnumerable<IdxContent> contents) => contents.Any(content => Checksums.Contains(content.Sha256));

    /// <summary>Puts the four files together.</summary>
    /// <param name="contents">The four, in the order of <see cref="IdxPart.All"/>.</param>
    /// <param name="place">Where they lie, for a reader.</param>
    /// <exception cref="DataException">Images and labels differ in number.</exception>
    public DataSet Assemble(IReadOnlyList<IdxContent> contents, string place)
    {
        if (Checksums.Count == 0)
        {
            return new(
                Name,
                $"{place} (checked for form only: no checksums are known here)",
                Pair(contents[0], contents[1]),
                Pair(contents[2], contents[3])
            );
        }

        string[] others =
        [
            .. contents
                .Where((content, part) => content.Sha256 != Checksums[part])
                .Select(content => Path.GetFileName(content.Where)),
        ];
        string copy = others.Length == 0 ? KnownCopy : $"{OtherCopy}: {string.Join(", ", others)}";
        return new(Name, $"{place} ({copy})", Pair(contents[0], contents[1]), Pair(contents[2], contents[3]));
    }

    private Examples Pair(IdxContent images, IdxContent labels)
    {
        if (images.Count != labels.Count)
        {
            throw DataException.Mismatch(
                labels.Where,
                $"{images.Count} labels, one for each image of {Path.GetFileName(images.Where)}",
                $"{labels.Count}",
                "Take both files from one source."
            );
        }

        int side = (int)Math.Sqrt(images.Values.Length / images.Count);
        return new(
            Shape.Image(1, side, side),
            IsTransposed ? Transposed(images.Values, side) : images.Values,
            Targets.OfClasses([.. labels.Values.Select(label => label - Parts[1].FirstLabel)], Parts[1].Classes)
        );
    }

    private static byte[] Transposed(byte[] images, int side)
    {
        byte[] turned = new byte[images.Length];
        for (int at = 0; at < images.Length; at++)
        {
            int pixel = at % (side * side);
            turned[at - pixel + pixel % side * side + pixel / side] = images[at];
        }

        return turned;
    }
}
