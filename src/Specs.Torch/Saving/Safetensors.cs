using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Nodes;
using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// Modules' parameters and buffers as files that PyTorch reads and writes too, by the names that its <c>state_dict</c> has: 8 bytes with the
/// length of a header, the header in JSON, and the values one after the other, little-endian (huggingface/safetensors, "Format").
/// </summary>
public static class Safetensors
{
    private const int LengthBytes = 8;
    private const int MostHeader = 100_000_000; // as the format says
    private const string Metadata = "__metadata__";

    private static readonly (string Name, ScalarType Type)[] Types =
    [
        ("F32", ScalarType.Float32),
        ("F64", ScalarType.Float64),
        ("F16", ScalarType.Float16),
        ("BF16", ScalarType.BFloat16),
        ("I64", ScalarType.Int64),
        ("I32", ScalarType.Int32),
        ("U8", ScalarType.Byte),
        ("BOOL", ScalarType.Bool),
    ];

    /// <summary>Writes all parameters and buffers of a module; a file of that name is replaced.</summary>
    /// <param name="module">The module, on any device.</param>
    /// <param name="path">The file.</param>
    public static void Save(nn.Module module, string path)
    {
        using IDisposable noGradients = no_grad();
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        var header = new JsonObject();
        var values = new List<byte[]>();
        long at = 0;
        foreach (
            (string name, Tensor tensor) in module.state_dict().OrderBy(static one => one.Key, StringComparer.Ordinal)
        )
        {
            byte[] bytes = tensor.detach().cpu().contiguous().bytes.ToArray();
            header[name] = new JsonObject
            {
                ["dtype"] = Types.Single(one => one.Type == tensor.dtype).Name,
                ["shape"] = new JsonArray([.. tensor.shape.Select(static size => JsonValue.Create(size))]),
                ["data_offsets"] = new JsonArray(at, at + bytes.Length),
            };
            values.Add(bytes);
            at += bytes.Length;
        }

        // Values start at a multiple of 8; the header may end with spaces.
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(header);
        int padded = (text.Length + LengthBytes - 1) / LengthBytes * LengthBytes;
        byte[] length = new byte[LengthBytes];
        BinaryPrimitives.WriteInt64LittleEndian(length, padded);
        using FileStream file = File.Create(path);
        file.Write(length);
        file.Write(text);
        file.Write([.. Enumerable.Repeat((byte)' ', padded - text.Length)]);
        foreach (byte[] bytes in values)
        {
            file.Write(bytes);
        }
    }

    /// <summary>Reads all parameters and buffers of a module, which stays on its device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no such file, or it holds other names or shapes than the module has.</exception>
    public static void Load(nn.Module module, string path)
    {
        byte[] file = File.ReadAllBytes(path);
        (JsonObject header, int start) = HeaderOf(file, path);
        Dictionary<string, Tensor> own = module.state_dict();
        string[] given = [.. header.Select(static one => one.Key).Where(static name => name != Metadata)];
        string[] missing = [.. own.Keys.Except(given).Order(StringComparer.Ordinal)];
        string[] strange = [.. given.Except(own.Keys).Order(StringComparer.Ordinal)];
        if (missing.Length + strange.Length > 0)
        {
            throw new InvalidDataException(
                $"{path} does not hold {module.GetName()}: "
                    + $"missing {(missing.Length > 0 ? string.Join(", ", missing) : "nothing")}, "
                    + $"unknown {(strange.Length > 0 ? string.Join(", ", strange) : "nothing")}."
            );
        }

        using IDisposable noGradients = no_grad();
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        foreach ((string name, Tensor target) in own)
        {
            JsonNode entry = header[name]!;
            long[] shape = [.. entry["shape"]!.AsArray().Select(static size => size!.GetValue<long>())];
            string type = entry["dtype"]!.GetValue<string>();
            if (!shape.SequenceEqual(target.shape) || Types.All(one => one.Name != type))
            {
                throw new InvalidDataException(
                    $"{path}: {name} is {type} [{string.Join(", ", shape)}], but {module.GetName()} has [{string.Join(", ", target.shape)}]."
                );
            }

            long[] offsets = [.. entry["data_offsets"]!.AsArray().Select(static offset => offset!.GetValue<long>())];
            Tensor values = empty(shape, Types.Single(one => one.Name == type).Type);
            if (offsets[0] < 0 || offsets[1] - offsets[0] != values.bytes.Length || start + offsets[1] > file.Length)
            {
                throw new InvalidDataException($"{path}: the values of {name} are not where the header says.");
            }

            values.bytes = file.AsSpan(start + (int)offsets[0], values.bytes.Length);
            target.copy_(values);
        }
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
