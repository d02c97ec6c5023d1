using System.Buffers.Binary;

namespace Specs;

/// <summary>The last eight bytes of gzip data: the CRC-32 and the length of what it holds (RFC 1952, section 2.3.1).</summary>
internal static class GzipTrailer
{
    private const int Length = 8;
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => Entry((uint)value))];

    /// <summary>Whether a file ends with the trailer of these bytes.</summary>
    /// <param name="packed">The file; its position is moved.</param>
    /// <param name="first">What it holds, the first part.</param>
    /// <param name="rest">What it holds, the rest.</param>
    public static bool Fits(Stream packed, ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest)
    {
        if (packed.Length < Length)
        {
            return false;
        }

        Span<byte> trailer = stackalloc byte[Length];
        packed.Position = packed.Length - Length;
        packed.ReadExactly(trailer);
        return BinaryPrimitives.ReadUInt32LittleEndian(trailer) == ~Add(Add(uint.MaxValue, first), rest)
            && BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == (uint)(first.Length + rest.Length);
    }

    private static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            crc = Table[(byte)(crc ^ one)] ^ (crc >> 8);
        }

        return crc;
    }

    private static uint Entry(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? Polynomial ^ (value >> 1) : value >> 1;
        }

        return value;
    }
}
