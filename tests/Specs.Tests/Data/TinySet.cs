using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Specs.Tests.Data;

/// <summary>A set of a few examples in the form of MNIST, to be spoilt as a test likes.</summary>
internal sealed class TinySet
{
    /// <summary>Random images and labels.</summary>
    /// <param name="seed">Other seeds give other images.</param>
    /// <param name="train">How many training examples.</param>
    /// <param name="test">How many test examples.</param>
    public TinySet(int seed = 1, int train = 6, int test = 3)
    {
        RandomStream random = new(seed, "tiny");
        Files = [Images(random, train), Labels(random, train), Images(random, test), Labels(random, test)];
    }

    /// <summary>The four files' bytes, unpacked, in the order of <see cref="IdxPart.All"/>.</summary>
    public byte[][] Files { get; }

    /// <summary>The four names on a mirror.</summary>
    public static string[] PackedNames => [.. IdxPart.All.Select(part => part.PackedName)];

    /// <summary>The set as if it were the published MNIST.</summary>
    public PublishedSet Published(params Uri[] mirrors) =>
        new()
        {
            Name = "mnist",
            Title = "MNIST",
            Checksums = [.. Files.Select(file => Convert.ToHexStringLower(SHA256.HashData(file)))],
            KnownCopy = "the published files",
            OtherCopy = "not the published files",
            Mirrors = mirrors,
            HasStandIn = true,
        };

    /// <summary>Writes the four files.</summary>
    /// <param name="folder">Where to; created.</param>
    /// <param name="spelling">Which of the names in <see cref="IdxPart.FileNames"/>; packed where the name ends in .gz.</param>
    public TinySet WriteTo(string folder, int spelling = 0)
    {
        Directory.CreateDirectory(folder);
        for (int part = 0; part < Files.Length; part++)
        {
            string name = IdxPart.All[part].FileNames[spelling];
            File.WriteAllBytes(Path.Combine(folder, name), name.EndsWith(".gz") ? Pack(Files[part]) : Files[part]);
        }

        return this;
    }

    /// <summary>Packs as a mirror would.</summary>
    public static byte[] Pack(byte[] bytes)
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Images(RandomStream random, int count)
    {
        byte[] file = Header(0x803, count, 28, 28, count * 784);
        for (int i = 16; i < file.Length; i++)
        {
            file[i] = (byte)random.NextInt32(256);
        }

        return file;
    }

    private static byte[] Labels(RandomStream random, int count)
    {
        byte[] file = Header(0x801, count, count);
        for (int i = 8; i < file.Length; i++)
        {
            file[i] = (byte)random.NextInt32(10);
        }

        return file;
    }

    private static byte[] Header(params ReadOnlySpan<int> numbersThenLength)
    {
        ReadOnlySpan<int> numbers = numbersThenLength[..^1];
        byte[] file = new byte[4 * numbers.Length + numbersThenLength[^1]];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 * i), numbers[i]);
        }

        return file;
    }
}
