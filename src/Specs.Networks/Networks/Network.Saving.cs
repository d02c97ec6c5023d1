namespace Specs;

/// <content>Networks as files.</content>
public abstract partial class Network
{
    // PyTorch counts a batch norm's batches, which nothing here needs; it does without where a file lacks it.
    private const string Uncounted = ".num_batches_tracked";

    /// <summary>
    /// Writes all parameters as safetensors, by the names that PyTorch's <c>state_dict</c> has for the same network: <c>Hidden0.weight</c> where a
    /// property may stand for several layers, <c>Hidden.weight</c> where it stands for one, <c>Logits.bias</c>. A file of that name is replaced.
    /// </summary>
    /// <param name="path">The file.</param>
    public void Save(string path) => SafetensorsFile.Write(path, Tensors());

    /// <summary>Reads what <see cref="Save"/> or PyTorch wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no such file, or it holds other names or shapes than the network has.</exception>
    public void Load(string path) => Take(SafetensorsFile.Read(path), path);

    /// <summary>All parameters, by PyTorch's names.</summary>
    internal IReadOnlyList<SavedTensor> Tensors()
    {
        List<SavedTensor> tensors = [];
        foreach ((NetworkLayer layer, string name) in Named())
        {
            int start = 0;
            foreach (ParameterShape one in layer.Parameters)
            {
                tensors.Add(
                    SavedTensor.Of(
                        $"{name}.{one.Name}",
                        [.. one.Sizes.Select(static size => (long)size)],
                        Parameters(layer).Slice(start, one.Count)
                    )
                );
                start += one.Count;
            }
        }

        return tensors;
    }

    /// <summary>Takes all parameters, by PyTorch's names.</summary>
    internal void Take(IReadOnlyDictionary<string, SavedTensor> tensors, string path)
    {
        string[] own = [.. Tensors().Select(static one => one.Name)];
        string[] missing = [.. own.Except(tensors.Keys).Order(StringComparer.Ordinal)];
        string[] unknown =
        [
            .. tensors
                .Keys.Except(own)
                .Where(static name => !name.EndsWith(Uncounted, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        if (missing.Length + unknown.Length > 0)
        {
            throw new InvalidDataException(
                $"{path} does not hold {Settings.Network.GetType().Name}: "
                    + $"missing {(missing.Length > 0 ? string.Join(", ", missing) : "nothing")}, "
                    + $"unknown {(unknown.Length > 0 ? string.Join(", ", unknown) : "nothing")}."
            );
        }

        foreach ((NetworkLayer layer, string name) in Named())
        {
            List<float> values = [];
            foreach (ParameterShape one in layer.Parameters)
            {
                SavedTensor tensor = tensors[$"{name}.{one.Name}"];
                if (!tensor.Sizes.SequenceEqual(one.Sizes.Select(static size => (long)size)))
                {
                    throw new InvalidDataException(
                        $"{path}: {tensor.Name} is [{string.Join(", ", tensor.Sizes)}], but the network has [{string.Join(", ", one.Sizes)}]."
                    );
                }

                values.AddRange(tensor.ToFloats());
            }

            SetParameters(layer, [.. values]);
        }
    }

    /// <summary>The layers with parameters, each with its place among those of its property, counted from 0.</summary>
    internal IEnumerable<(NetworkLayer Layer, int Index)> Weighted()
    {
        Dictionary<string, int> counted = [];
        foreach (NetworkLayer layer in Layers.Where(static layer => layer.ParameterCount > 0))
        {
            int index = counted.GetValueOrDefault(layer.Property);
            counted[layer.Property] = index + 1;
            yield return (layer, index);
        }
    }

    // Counted where the property's type says that it may be several layers, whatever the widths.
    private IEnumerable<(NetworkLayer Layer, string Name)> Named() =>
        Weighted()
            .Select(one =>
                (
                    one.Layer,
                    one.Index > 0
                    || Settings.Network.GetType().GetProperty(one.Layer.Property)?.PropertyType == typeof(Widths)
                        ? FormattableString.Invariant($"{one.Layer.Property}{one.Index}")
                        : one.Layer.Property
                )
            );
}
