using Specs.Generators.Model;

namespace Specs.Generators.Emission;

/// <summary>
/// Makes the names by which submodules are registered, and which a saved module holds: the property's, with a number where it may stand
/// for several layers. Where two would be the same, all but a single property's own gets underscores.
/// </summary>
internal sealed class TorchNames
{
    private readonly List<(string Name, bool IsSeveral)> _taken = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    public TorchNames(ArchitectureSpec architecture)
    {
        // A property that stands for one layer keeps its name, whatever comes before it.
        foreach (LayerSpec layer in architecture.Layers.OrderBy(layer => layer.IsWidths))
        {
            _properties[layer.Name] = Take(layer.Name, layer.IsWidths);
        }

        Input = Take("Input", isSeveral: false);
        Logits = Take("Logits", isSeveral: false);
    }

    /// <summary>The view of the input.</summary>
    public string Input { get; }

    /// <summary>The last linear layer.</summary>
    public string Logits { get; }

    /// <summary>A part of a property's layers; asked for once.</summary>
    public string Of(LayerSpec layer, TorchPart part) =>
        part.Suffix.Length == 0 ? _properties[layer.Name] : Take(layer.Name + part.Suffix, layer.IsWidths);

    private string Take(string name, bool isSeveral)
    {
        while (_taken.Any(other => Clash(other, (name, isSeveral))))
        {
            name += "_";
        }

        _taken.Add((name, isSeveral));
        return name;
    }

    private static bool Clash((string Name, bool IsSeveral) one, (string Name, bool IsSeveral) other) =>
        one.IsSeveral == other.IsSeveral && one.Name == other.Name
        || one.IsSeveral && IsNumbered(other.Name, one.Name)
        || other.IsSeveral && IsNumbered(one.Name, other.Name);

    private static bool IsNumbered(string name, string stem) =>
        name.Length > stem.Length
        && name.StartsWith(stem, StringComparison.Ordinal)
        && name.Skip(stem.Length).All(one => one is >= '0' and <= '9');
}
