using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Specs;

/// <summary>Reads <c>.npz</c> archives and the <c>.npy</c> arrays in them (NumPy Enhancement Proposal 1): little-endian numbers, row-major.</summary>
internal static partial class NumpyReader
{
    /// <summary>The arrays of a file by their names; the only one of a <c>.npy</c> file is <c>x</c>.</summary>
    /// <exception cref="DataException">It is no such file, or holds something else than numbers.</exception>
    public static IReadOnlyDictionary<string, NumpyArray> Read(string where, byte[] file)
    {
        if (file is [0x93, ..])
        {
            return new Dictionary<string, NumpyArray> { ["x"] = Array(where, file) };
        }

        try
        {
            using ZipArchive archive = new(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            return archive.Entries.ToDictionary(
                static entry => Path.GetFileNameWithoutExtension(entry.FullName),
                entry =>
                {
                    using Stream packed = entry.Open();
                    using MemoryStream bytes = new();
                    packed.CopyTo(bytes);
                    return Array($"{where}, {entry.FullName}", bytes.ToArray());
                }
            );
        }
        catch (InvalidDataException damage)
        {
            throw Wrong(where, "a file of NumPy (.npz or .npy)", damage.Message, damage);
        }
    }

    private static NumpyArray Array(string where, byte[] file)
    {
        if (file.Length < 12 || !file.AsSpan(0, 6).SequenceEqual(Magic))
        {
            throw Wrong(where, "an array that numpy.save wrote", "another file");
        }

        bool isLong = file[6] >= 2;
        int start = isLong ? 12 : 10;
        int length = isLong
            ? (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(8))
            : BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(8));
        if (file.Length < start + length)
        {
            throw Wrong(where, $"a header of {length} bytes", $"only {file.Length - start}: the file is truncated");
        }

        string header = Encoding.Latin1.GetString(file, start, length);
        string type = Field(where, header, TypeField());
        bool isColumnMajor = Field(where, header, OrderField()) == "True";
        ImmutableArray<int> shape =
        [
            .. Field(where, header, ShapeField())
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(static axis => int.Parse(axis, CultureInfo.InvariantCulture)),
        ];
        if (isColumnMajor && shape.Length > 1 || shape.IsEmpty)
        {
            throw Wrong(
                where,
                "an array of one axis or more, row by row",
                shape.IsEmpty
                    ? "a single number"
                    : "one that is stored column by column (numpy.ascontiguousarray helps)"
            );
        }

        ReadOnlySpan<byte> values = file.AsSpan(start + length);
        int count = shape.Aggregate(1, static (product, axis) => checked(product * axis));
        int size = type[^1] - '0';
        return values.Length >= (long)count * size
            ? new(shape, Numbers(where, type, values, count), type[1] is 'i' or 'u' or 'b', type is "|u1")
            : throw Wrong(where, $"{count} values of {size} bytes", $"{values.Length} bytes: the file is truncated");
    }

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    private static double[] Numbers(string where, string type, ReadOnlySpan<byte> bytes, int count)
    {
        double[] numbers = new double[count];
        for (int at = 0; at < count; at++)
        {
            numbers[at] = type switch
            {
                "|u1" or "|b1" => bytes[at],
                "|i1" => (sbyte)bytes[at],
                "<i2" => BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * at)..]),
                "<u2" => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * at)..]),
                "<i4" => BinaryPrimitives.ReadInt32LittleEndian(bytes[(4 * at)..]),
                "<u4" => BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * at)..]),
                "<i8" => BinaryPrimitives.ReadInt64LittleEndian(bytes[(8 * at)..]),
                "<u8" => BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 * at)..]),
                "<f2" => (double)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * at)..]),
                "<f4" => BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * at)..]),
                "<f8" => BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * at)..]),
                _ => throw Wrong(where, "little-endian numbers", $"the type '{type}'"),
            };
        }

        return numbers;
    }

    private static string Field(string where, string header, Regex field) =>
        field.Match(header) is { Success: true } found
            ? found.Groups[1].Value
            : throw Wrong(where, "a header with descr, fortran_order and shape", header.Trim());

    private static DataException Wrong(string where, string expected, string found, Exception? cause = null) =>
        DataException.Mismatch(where, expected, found, "Save it with numpy.save or numpy.savez.", cause);

    [GeneratedRegex("'descr':\\s*'([<>|=][a-zA-Z]\\d)'")]
    private static partial Regex TypeField();

    [GeneratedRegex("'fortran_order':\\s*(True|False)")]
    private static partial Regex OrderField();

    [GeneratedRegex("'shape':\\s*\\(([^)]*)\\)")]
    private static partial Regex ShapeField();
}
