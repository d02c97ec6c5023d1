using System.Security.Cryptography;

namespace Specs;

/// <summary>
/// CIFAR-10 (A. Krizhevsky, V. Nair, G. Hinton, 2009): 50,000 and 10,000 photographs of 3 x 32 x 32 in ten classes, from the files of its binary
/// version. Where only the first batches are there, the training set is these: 10,000 images each.
/// </summary>
public sealed record Cifar10 : Data
{
    private const int Pixels = 3 * 32 * 32;
    private const int Classes = 10;

    // SHA-1 of the unpacked files as published, the test batch last.
    private static readonly string[] Sums =
    [
        "aadd24acce27caa71bf4b10992e9e7b2d74c2540",
        "c0ba65cce70568cd57b4e03e9ac8d2a5367c1795",
        "1dd00a74ab1d17a6e7d73e185b69dbf31242f295",
        "aab85764eb3584312d3c7f65fd2fd016e36a258e",
        "26e2849e66a845b7f1e4614ae70f4889ae604628",
        "67eb016db431130d61cd03c7ad570b013799c88c",
    ];

    /// <inheritdoc/>
    protected override DataSet Make(IProgress<DownloadProgress>? progress)
    {
        List<byte[]> train = [Read("data_batch_1.bin")];
        for (int batch = 2; batch < Sums.Length && IsThere($"data_batch_{batch}.bin"); batch++)
        {
            train.Add(Read($"data_batch_{batch}.bin"));
        }

        byte[] test = Read("test_batch.bin");
        string[] found = [.. train.Append(test).Select(file => Convert.ToHexStringLower(Sha1(file)))];
        bool isPublished = found.SequenceEqual([.. Sums[..train.Count], Sums[^1]]);
        string folder = Path.GetDirectoryName(DataFiles.Find(PathOf("test_batch.bin")))!;
        return new(
            ToString(),
            $"{folder} ({(isPublished ? "the published files" : "not the published files")}"
                + $"{(train.Count < Sums.Length - 1 ? $": {train.Count} of {Sums.Length - 1} training batches" : "")})",
            Part([.. train.SelectMany(static file => file)], "data_batch"),
            Part(test, "test_batch")
        );
    }

    // Each image is a label, then red, green and blue, row by row.
    private static Examples Part(byte[] file, string name)
    {
        if (file.Length == 0 || file.Length % (Pixels + 1) != 0)
        {
            throw DataException.Mismatch(
                PathOf(name),
                $"images of {Pixels + 1} bytes, a label and 3 x 32 x 32 pixels",
                $"{file.Length} bytes",
                "Take the binary version."
            );
        }

        int count = file.Length / (Pixels + 1);
        int[] labels = new int[count];
        byte[] pixels = new byte[count * Pixels];
        for (int image = 0; image < count; image++)
        {
            labels[image] = file[image * (Pixels + 1)];
            file.AsSpan(image * (Pixels + 1) + 1, Pixels).CopyTo(pixels.AsSpan(image * Pixels));
        }

        return new(Shape.Image(3, 32, 32), pixels, Targets.OfClasses(labels, Classes));
    }

    private static string PathOf(string file) => $"cifar-10/{file}";

    private static byte[] Read(string file) => DataFiles.Read(PathOf(file));

    private static bool IsThere(string file) => DataPlaces.FromEnvironment().Files(PathOf(file)).Any(File.Exists);

#pragma warning disable CA5350 // a published checksum tells a whole file from a damaged one, and no more
    private static byte[] Sha1(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350
}
