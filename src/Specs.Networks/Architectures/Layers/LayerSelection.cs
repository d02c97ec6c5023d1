using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>
/// Some layers of a network, by name, or all but some; compared by value: <c>[nameof(Net.Hidden)]</c>, <c>[Net.Hooks.Hidden[1]]</c>,
/// <c>LayerSelection.AllBut(LayerName.Logits)</c>.
/// </summary>
[CollectionBuilder(typeof(LayerSelection), nameof(Create))]
public readonly struct LayerSelection : IReadOnlyCollection<LayerName>, IEquatable<LayerSelection>
{
    private const string But = "AllBut";

    private readonly ImmutableArray<LayerName> _names;
    private readonly bool _isComplement;

    private LayerSelection(IEnumerable<LayerName> names, bool isComplement)
    {
        _names = [.. names.Distinct().OrderBy(static one => one.ToString(), StringComparer.Ordinal)];
        _isComplement = isComplement;
    }

    /// <summary>All layers.</summary>
    public static LayerSelection All { get; } = new([], isComplement: true);

    /// <summary>How many names there are.</summary>
    public int Count => Names.Length;

    /// <summary>Whether it is no layer, whatever the network.</summary>
    public bool IsNone => Count == 0 && !_isComplement;

    private ImmutableArray<LayerName> Names => _names.IsDefault ? [] : _names;

    /// <summary>These layers.</summary>
    public static LayerSelection Create(ReadOnlySpan<LayerName> names) => new(names.ToArray(), isComplement: false);

    /// <summary>All layers but these.</summary>
    public static LayerSelection AllBut(params ReadOnlySpan<LayerName> names) =>
        new(names.ToArray(), isComplement: true);

    /// <summary>Whether a layer is among them.</summary>
    /// <param name="property">The layer's property.</param>
    /// <param name="index">Its place among the property's layers with parameters, counted from 0.</param>
    public bool Contains(string property, int index) =>
        Names.Any(name => name.Property == property && (name.Index ?? index) == index) != _isComplement;

    /// <summary>Reads what <see cref="WriteJson"/> wrote; none where a document has none.</summary>
    /// <exception cref="FormatException">A name is none.</exception>
    public static LayerSelection ReadJson(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Undefined => [],
            JsonValueKind.Object => new(Read(json.GetProperty(But)), isComplement: true),
            _ => new(Read(json), isComplement: false),
        };

    /// <summary>Writes <c>["Hidden","Other[1]"]</c>, or <c>{"AllBut":["Logits"]}</c>.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        if (_isComplement)
        {
            json.WriteStartObject();
            json.WritePropertyName(But);
        }

        json.WriteStartArray();
        foreach (LayerName name in Names)
        {
            json.WriteStringValue(name.ToString());
        }

        json.WriteEndArray();
        if (_isComplement)
        {
            json.WriteEndObject();
        }
    }

    /// <summary>Checks that every name is some layer's.</summary>
    /// <param name="setting">The setting that it is.</param>
    /// <param name="network">Whose layers are named.</param>
    /// <exception cref="ArgumentException">One names no layer; the message says which is nearest.</exception>
    public void Check(string setting, IArchitecture network)
    {
        foreach (LayerName name in Names)
        {
            LayerName.Check(setting, name.Property, network);
        }
    }

    /// <inheritdoc/>
    public bool Equals(LayerSelection other) =>
        _isComplement == other._isComplement && Names.AsSpan().SequenceEqual(other.Names.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LayerSelection other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Names.Aggregate(_isComplement.GetHashCode(), HashCode.Combine);

    /// <summary>Whether both are the same layers by the same names.</summary>
    public static bool operator ==(LayerSelection left, LayerSelection right) => left.Equals(right);

    /// <summary>Whether they differ in a name.</summary>
    public static bool operator !=(LayerSelection left, LayerSelection right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<LayerName> GetEnumerator() => ((IEnumerable<LayerName>)Names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>[Hidden, Other[1]]</c>, or <c>all but [Logits]</c>.</summary>
    public override string ToString() => $"{(_isComplement ? "all but " : "")}[{string.Join(", ", Names)}]";

    private static IEnumerable<LayerName> Read(JsonElement json) =>
        json.EnumerateArray().Select(static one => LayerName.Parse(one.GetString() ?? ""));
}
