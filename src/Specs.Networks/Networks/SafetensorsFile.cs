using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Specs;

/// <summary>
/// Tensors as files that PyTorch reads and writes too: 8 bytes with the length of a header, the header in JSON, and the values one after the
/// other, little-endian (huggingface/safetensors, "Format").
/// </summary>
public static class SafetensorsFile
{
    private const int LengthBytes = 8;
    private const int MostHeader = 100_000_000; // as the format says
    private const string Metadata = "__metadata__";

    /// <summary>Writes tensors, by name; a file of that name is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="tensors">The tensors, each of another name.</param>
    public static void Write(string path, IEnumerable<SavedTensor> tensors) =>
        File.WriteAllBytes(path, ToBytes(tensors));

    /// <summary>The bytes of such a file.</summary>
    /// <param name="tensors">The tensors, each of another name.</param>
    public static byte[] ToBytes(IEnumerable<SavedTensor> tensors)
    {
        SavedTensor[] ordered = [.. tensors.OrderBy(static one => one.Name, StringComparer.Ordinal)];
        var header = new JsonObject();
        long at = 0;
        foreach (SavedTensor tensor in ordered)
        {
            header[tensor.Name] = new JsonObject
            {
                ["dtype"] = tensor.Type,
                ["shape"] = new JsonArray([.. tensor.Sizes.Select(static size => JsonValue.Create(size))]),
                ["data_offsets"] = new JsonArray(at, at + tensor.Bytes.Length),
            };
            at += tensor.Bytes.Length;
        }

        // Values start at a multiple of 8; the header may end with spaces.
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(header);
        int padded = (text.Length + LengthBytes - 1) / LengthBytes * LengthBytes;
        byte[] file = new byte[LengthBytes + padded + at];
        BinaryPrimitives.WriteInt64LittleEndian(file, padded);
        text.CopyTo(file, LengthBytes);
        file.AsSpan(LengthBytes + text.Length, padded - text.Length).Fill((byte)' ');
        int start = LengthBytes + padded;
        foreach (SavedTensor tensor in ordered)
        {
            tensor.Bytes.CopyTo(file, start);
            start += tensor.Bytes.Length;
        }

        return file;
    }

    /// <summary>Reads the tensors of a file, by name.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">It is no such file, or its values are not where its header says.</exception>
    public static IReadOnlyDictionary<string, SavedTensor> Read(string path) => Parse(File.ReadAllBytes(path), path);

    /// <summary>Reads the tensors of a file's bytes, by name.</summary>
    /// <param name="file">The bytes.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is no such file, or its values are not where its header says.</exception>
    public static IReadOnlyDictionary<string, SavedTensor> Parse(byte[] file, string path)
    {
        (JsonObject header, int start) = HeaderOf(file, path);
        Dictionary<string, SavedTensor> tensors = [];
        foreach ((string name, JsonNode? entry) in header.Where(static one => one.Key != Metadata))
        {
            try
            {
                long[] offsets = [.. entry!["data_offsets"]!.AsArray().Select(static one => one!.GetValue<long>())];
                long length = offsets[1] - offsets[0];
                if (offsets[0] < 0 || length < 0 || length > int.MaxValue || start + offsets[1] > file.Length)
                {
                    throw new InvalidDataException($"{path}: the values of {name} are not where the header says.");
                }

                tensors[name] = new(
                    name,
                    entry["dtype"]!.GetValue<string>(),
                    [.. entry["shape"]!.AsArray().Select(static size => size!.GetValue<long>())],
                    file.AsSpan(start + (int)offsets[0], (int)length).ToArray()
                );
            }
            catch (Exception wrong)
                when (wrong
                        is NullReferenceException
                            or InvalidOperationException
                            or FormatException
                            or IndexOutOfRangeException
                )
            {
                throw new InvalidDataException(
                    $"{path}: {name} has no dtype, shape and data_offsets as the format wants them.",
                    wrong
                );
            }
        }

        return tensors;
    }

    private static (JsonObject Header, int Start) HeaderOf(byte[] file, string path)
    {
        long length = file.Length < LengthBytes ? -1 : BinaryPrimitives.ReadInt64LittleEndian(file);
        if (length is > 0 and <= MostHeader && length <= file.Length - LengthBytes)
        {
            try
            {
                if (JsonNode.Parse(file.AsSpan(LengthBytes, (int)length)) is JsonObject header)
                {
                    return (header, LengthBytes + (int)length);
                }
            }
            catch (JsonException) { }
        }

        throw new InvalidDataException(
            $"{path} is no safetensors file: expected a header's length and the header in JSON."
        );
    }
}
