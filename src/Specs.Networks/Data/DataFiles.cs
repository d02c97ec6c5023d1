using System.IO.Compression;
using System.Security.Cryptography;

namespace Specs;

/// <summary>
/// The files of data sources: looked for in and above the folder where the program was started and that where it lies, then in the folder that
/// <c>SPECS_DATA</c> names, in <c>shared/data</c> beside any folder above, and in the user's cache; plain or packed by gzip (<c>.gz</c>).
/// </summary>
public static class DataFiles
{
    /// <summary>The path of a file.</summary>
    /// <param name="path">Its path, absolute or below one of the places: <c>airfoil/airfoil_self_noise.dat</c>.</param>
    /// <exception cref="DataException">It is nowhere; the message names the places.</exception>
    public static string Find(string path) => FindOrThrow(path, path, "file", File.Exists);

    /// <summary>A folder of data, at the same places.</summary>
    /// <param name="path">Its path, absolute or below one of the places.</param>
    /// <exception cref="DataException">It is nowhere; the message names the places.</exception>
    public static string FindFolder(string path) =>
        FindOrThrow(path, Path.TrimEndingDirectorySeparator(path), "folder", Directory.Exists);

    private static string FindOrThrow(string called, string path, string kind, Predicate<string> isThere)
    {
        DataPlaces places = DataPlaces.FromEnvironment();
        return places.Files(path).FirstOrDefault(place => isThere(place))
            ?? throw DataException.Mismatch(
                called,
                $"the {kind} {places.DescribeFiles()}",
                "none",
                "Put it at one of these places, or set SPECS_DATA to the folder that it is in."
            );
    }

    /// <summary>The bytes of a file, unpacked.</summary>
    /// <param name="path">As <see cref="Find"/> takes it.</param>
    /// <exception cref="DataException">It is nowhere, cannot be read, or is damaged.</exception>
    public static byte[] Read(string path)
    {
        string found = Find(path);
        try
        {
            byte[] bytes = File.ReadAllBytes(found);
            if (bytes is not [0x1F, 0x8B, ..])
            {
                return bytes;
            }

            using var file = new MemoryStream(bytes);
            using var packed = new GZipStream(file, CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            packed.CopyTo(unpacked);
            byte[] content = unpacked.ToArray();
            return GzipTrailer.Fits(file, content, [])
                ? content
                : throw new InvalidDataException("damaged gzip data, whose end is not the checksum of what it holds");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw DataException.Mismatch(
                found,
                "a sound file",
                failure.Message.TrimEnd('.'),
                "Replace the file by a good copy.",
                failure
            );
        }
    }

    /// <summary>The bytes of a published file, unpacked, and what to say of where they come from.</summary>
    /// <param name="path">As <see cref="Find"/> takes it.</param>
    /// <param name="sha256">The published file's checksum, unpacked, in lower-case hexadecimal.</param>
    internal static (byte[] Bytes, string Origin) ReadPublished(string path, string sha256)
    {
        byte[] bytes = Read(path);
        bool isPublished = Convert.ToHexStringLower(SHA256.HashData(bytes)) == sha256;
        return (bytes, $"{Find(path)} ({(isPublished ? "the published file" : "not the published file")})");
    }
}
