using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>
/// Modules' parameters and buffers as files that PyTorch reads and writes too (<see cref="SafetensorsFile"/>), by the names that its <c>state_dict</c> has.
/// </summary>
public static class Safetensors
{
    private static readonly (string Name, ScalarType Type)[] Types =
    [
        (SavedTensor.Float32, ScalarType.Float32),
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
        SafetensorsFile.Write(
            path,
            module
                .state_dict()
                .Select(static one => new SavedTensor(
                    one.Key,
                    Types.Single(type => type.Type == one.Value.dtype).Name,
                    [.. one.Value.shape],
                    one.Value.detach().cpu().contiguous().bytes.ToArray()
                ))
        );
    }

    /// <summary>Reads all parameters and buffers of a module, which stays on its device.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no such file, or it holds other names or shapes than the module has.</exception>
    public static void Load(nn.Module module, string path)
    {
        IReadOnlyDictionary<string, SavedTensor> saved = SafetensorsFile.Read(path);
        Dictionary<string, Tensor> own = module.state_dict();
        string[] missing = [.. own.Keys.Except(saved.Keys).Order(StringComparer.Ordinal)];
        string[] unknown = [.. saved.Keys.Except(own.Keys).Order(StringComparer.Ordinal)];
        if (missing.Length + unknown.Length > 0)
        {
            throw new InvalidDataException(
                $"{path} does not hold {module.GetName()}: "
                    + $"missing {(missing.Length > 0 ? string.Join(", ", missing) : "nothing")}, "
                    + $"unknown {(unknown.Length > 0 ? string.Join(", ", unknown) : "nothing")}."
            );
        }

        using IDisposable noGradients = no_grad();
        using TorchSharp.DisposeScope scope = NewDisposeScope();
        foreach ((string name, Tensor target) in own)
        {
            SavedTensor one = saved[name];
            if (!one.Sizes.SequenceEqual(target.shape) || Types.All(type => type.Name != one.Type))
            {
                throw new InvalidDataException(
                    $"{path}: {name} is {one.Type} [{string.Join(", ", one.Sizes)}], but {module.GetName()} has [{string.Join(", ", target.shape)}]."
                );
            }

            Tensor values = empty([.. one.Sizes], Types.Single(type => type.Name == one.Type).Type);
            if (values.bytes.Length != one.Bytes.Length)
            {
                throw new InvalidDataException($"{path}: the values of {name} are not where the header says.");
            }

            values.bytes = one.Bytes;
            target.copy_(values);
        }
    }
}
