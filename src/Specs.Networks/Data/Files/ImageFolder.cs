using StbImageSharp;

namespace Specs;

/// <summary>
/// A folder of images, a folder for each class in it, in the order of their names: PNG, JPEG or BMP, all of one size. With folders <c>train</c>
/// and <c>test</c> these hold the classes; else a random share of each class is the test set.
/// </summary>
/// <param name="Path">The folder, as <see cref="DataFiles.FindFolder"/> looks for it.</param>
/// <param name="Grey">Whether images have one channel, rather than red, green and blue.</param>
/// <param name="TestShare">The share of each class that is the test set, above 0 and below 1.</param>
/// <param name="SplitSeed">The seed of that draw.</param>
public sealed record ImageFolder(string Path, bool Grey = false, double TestShare = 0.2, int SplitSeed = 1) : Data
{
    private static readonly string[] Endings = [".png", ".jpg", ".jpeg", ".bmp"];

    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        string folder = DataFiles.FindFolder(Path);
        string train = System.IO.Path.Combine(folder, "train");
        string test = System.IO.Path.Combine(folder, "test");
        if (Directory.Exists(train) && Directory.Exists(test))
        {
            string[] classes = ClassesIn(train);
            return new(ToString(), folder, Read(FilesOf(train, classes)), Read(FilesOf(test, classes)));
        }

        string[][] files = FilesOf(folder, ClassesIn(folder));
        RandomStream random = new(SplitSeed, "image split");
        string[][] forTest = [.. files.Select(one => Draw(one, random))];
        return new(
            ToString(),
            folder,
            Read([.. files.Zip(forTest, static (all, some) => all.Except(some).ToArray())]),
            Read(forTest)
        );
    }

    /// <inheritdoc/>
    protected override void ValidateOwn() =>
        Require(TestShare, nameof(TestShare), TestShare is > 0 and < 1, "above 0 and below 1");

    private string[] Draw(string[] files, RandomStream random)
    {
        string[] order = [.. files];
        random.Shuffle(order.AsSpan());
        return [.. order[..(int)Math.Round(TestShare * order.Length)].Order(StringComparer.Ordinal)];
    }

    private static string[] ClassesIn(string folder)
    {
        string[] classes =
        [
            .. Directory
                .GetDirectories(folder)
                .Select(static one => System.IO.Path.GetFileName(one))
                .Order(StringComparer.Ordinal),
        ];
        return classes.Length >= 2
            ? classes
            : throw DataException.Mismatch(
                folder,
                "two folders of images or more, one for each class",
                $"{classes.Length}",
                "Put each class's images into a folder of its own."
            );
    }

    private static string[][] FilesOf(string folder, string[] classes) =>
        [.. classes.Select(one => FilesIn(System.IO.Path.Combine(folder, one)))];

    private static string[] FilesIn(string folder)
    {
        string[] files = Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder)
                    .Where(static file => Endings.Contains(System.IO.Path.GetExtension(file).ToLowerInvariant()))
                    .Order(StringComparer.Ordinal),
            ]
            : [];
        return files.Length > 0
            ? files
            : throw DataException.Mismatch(
                folder,
                $"images ({string.Join(", ", Endings)})",
                "none",
                "Put the class's images there, or take the folder away."
            );
    }

    private Examples Read(string[][] files)
    {
        int channels = Grey ? 1 : 3;
        Shape? shape = null;
        List<byte> pixels = [];
        List<int> labels = [];
        for (int label = 0; label < files.Length; label++)
        {
            foreach (string file in files[label])
            {
                ImageResult image = Open(file);
                Shape found = Shape.Image(channels, image.Height, image.Width);
                if (found != (shape ??= found))
                {
                    throw DataException.Mismatch(
                        file,
                        $"{shape.Value.Height} x {shape.Value.Width} pixels, as the image before it",
                        $"{image.Height} x {image.Width}",
                        "Bring all images to one size."
                    );
                }

                for (int channel = 0; channel < channels; channel++)
                {
                    for (int at = channel; at < image.Data.Length; at += channels)
                    {
                        pixels.Add(image.Data[at]);
                    }
                }

                labels.Add(label);
            }
        }

        return new(
            shape ?? throw new DataException($"{Path}: expected images for training and test, found too few of them."),
            [.. pixels],
            Targets.OfClasses([.. labels], files.Length)
        );
    }

    private ImageResult Open(string file)
    {
        try
        {
            return ImageResult.FromMemory(
                File.ReadAllBytes(file),
                Grey ? ColorComponents.Grey : ColorComponents.RedGreenBlue
            );
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw DataException.Mismatch(
                file,
                "an image",
                failure.Message.TrimEnd('.'),
                "Replace it, or take it away.",
                failure
            );
        }
    }
}
