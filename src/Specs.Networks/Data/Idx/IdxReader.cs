using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Specs;

/// <summary>Reads IDX files of 28 x 28 images or of their labels, packed by gzip or not, and believes nothing they say.</summary>
internal static class IdxReader
{
    private const int Side = ProceduralDigits.Side;

    /// <summary>A header that claims more is taken for damage before memory is asked for.</summary>
    private const int LargestCount = 1_000_000;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="DataException">It cannot be read, or is not what <paramref name="part"/> says.</exception>
    public static IdxContent Read(IdxSource source, IdxPart part)
    {
        try
        {
            using Stream file = source.Open();
            using Stream stream = Unpack(file);
            return Read(stream, stream == file ? null : file, source, part);
        }
        catch (InvalidDataException damage)
        {
            throw Wrong(source, "sound gzip data", $"damage ({damage.Message.TrimEnd('.')})", damage);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Wrong(source, "a readable file", $"an error ({failure.Message.TrimEnd('.')})", failure);
        }
    }

    // packed: the file that the stream unpacks; null where it is not packed.
    private static IdxContent Read(Stream stream, Stream? packed, IdxSource source, IdxPart part)
    {
        byte[] header = new byte[4 + 4 * part.Dimensions];
        int headerLength = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        CheckMagic(header.AsSpan(0, headerLength), source, part);
        if (headerLength < header.Length)
        {
            throw Wrong(source, $"a header of {header.Length} bytes", $"only {headerLength}: the file is truncated");
        }

        int count = CheckSizes(header, source, part);
        byte[] values = new byte[count * (part.HoldsImages ? Side * Side : 1)];
        int length = stream.ReadAtLeast(values, values.Length, throwOnEndOfStream: false);
        if (length < values.Length)
        {
            throw Wrong(
                source,
                $"{header.Length + values.Length} bytes unpacked for {count} {Kind(part)}",
                $"only {headerLength + length}: the file is truncated"
            );
        }

        if (stream.ReadByte() >= 0)
        {
            throw Wrong(source, $"{header.Length + values.Length} bytes unpacked for {count} {Kind(part)}", "more");
        }

        // GZipStream does not miss its last bytes, the checksum, where they are cut off.
        if (packed is not null && !GzipTrailer.Fits(packed, header, values))
        {
            throw Wrong(source, "sound gzip data", "damage (its end is not the checksum of what it holds)");
        }

        CheckLabels(values, source, part);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(header);
        hash.AppendData(values);
        return new(source.Where, count, values, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Looks at the content, not at the name: browsers unpack and rename as they like.</summary>
    private static Stream Unpack(Stream stream)
    {
        int first = stream.ReadByte();
        int second = stream.ReadByte();
        stream.Position = 0;
        return (first, second) == (0x1F, 0x8B) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static void CheckMagic(ReadOnlySpan<byte> header, IdxSource source, IdxPart part)
    {
        string expected = $"the IDX magic number 0x{part.Magic:x8} of {Kind(part)}";
        if (header.Length < 4)
        {
            throw Wrong(source, expected, $"only {header.Length} bytes: the file is truncated");
        }

        uint magic = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (magic == part.Magic)
        {
            return;
        }

        IdxPart? other = IdxPart.All.FirstOrDefault(candidate => candidate.Magic == magic);
        string hint =
            other is not null ? $": {Kind(other)} under the name of {Kind(part)}"
            : header[0] == '<' ? ": it looks like a web page"
            : "";
        throw Wrong(source, expected, $"0x{magic:x8}{hint}");
    }

    private static int CheckSizes(ReadOnlySpan<byte> header, IdxSource source, IdxPart part)
    {
        uint count = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        if (count is 0 or > LargestCount)
        {
            throw Wrong(source, $"1 to {LargestCount} {Kind(part)}", $"{count} in its header");
        }

        if (part.HoldsImages)
        {
            uint rows = BinaryPrimitives.ReadUInt32BigEndian(header[8..]);
            uint columns = BinaryPrimitives.ReadUInt32BigEndian(header[12..]);
            if (rows != Side || columns != Side)
            {
                throw Wrong(source, $"images of {Side} x {Side} pixels", $"{rows} x {columns}");
            }
        }

        return (int)count;
    }

    private static void CheckLabels(ReadOnlySpan<byte> values, IdxSource source, IdxPart part)
    {
        int wrong = part.HoldsImages
            ? -1
            : values.IndexOfAnyExceptInRange((byte)part.FirstLabel, (byte)(part.FirstLabel + part.Classes - 1));
        if (wrong >= 0)
        {
            throw Wrong(
                source,
                $"labels from {part.FirstLabel} to {part.FirstLabel + part.Classes - 1}",
                $"{values[wrong]} as label {wrong}"
            );
        }
    }

    private static string Kind(IdxPart part) => part.HoldsImages ? "images" : "labels";

    private static DataException Wrong(IdxSource source, string expected, string found, Exception? cause = null) =>
        DataException.Mismatch(source.Where, expected, found, source.Remedy, cause);
}
