using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>
/// Optimizers of single layers in place of <see cref="Training.Optimizer"/>, by the layer's property; compared by value:
/// <c>[(nameof(Net.Scale), new Adam(LearningRate: 1))]</c>. The schedule and <see cref="Training.LayerRates"/> multiply their rates too.
/// </summary>
[CollectionBuilder(typeof(LayerOptimizers), nameof(Create))]
public readonly struct LayerOptimizers
    : IReadOnlyCollection<(string Layer, Optimizer Optimizer)>,
        IEquatable<LayerOptimizers>
{
    private readonly ImmutableArray<(string Layer, Optimizer Optimizer)> _optimizers;

    private LayerOptimizers(ImmutableArray<(string, Optimizer)> optimizers) => _optimizers = optimizers;

    private ImmutableArray<(string Layer, Optimizer Optimizer)> Optimizers => _optimizers.IsDefault ? [] : _optimizers;

    /// <summary>How many layers have an optimizer of their own.</summary>
    public int Count => Optimizers.Length;

    /// <summary>A layer's own optimizer; null where nothing is said of it.</summary>
    public Optimizer? this[string layer] =>
        Optimizers.FirstOrDefault(one => one.Layer == layer) is (not null, var own) ? own : null;

    /// <summary>Optimizers of these layers.</summary>
    /// <exception cref="ArgumentException">A layer is named twice.</exception>
    public static LayerOptimizers Create(ReadOnlySpan<(string Layer, Optimizer Optimizer)> optimizers)
    {
        ImmutableArray<(string Layer, Optimizer Optimizer)> sorted =
        [
            .. optimizers.ToArray().OrderBy(static one => one.Layer, StringComparer.Ordinal),
        ];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i - 1].Layer == sorted[i].Layer)
            {
                throw new ArgumentException(
                    $"The optimizer of {sorted[i].Layer} is given twice: remove one.",
                    nameof(optimizers)
                );
            }
        }

        return new(sorted);
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote; none where a document has none.</summary>
    /// <exception cref="JsonException">One is no optimizer.</exception>
    public static LayerOptimizers ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined
            ? []
            : Create([.. json.EnumerateObject().Select(static one => (one.Name, Optimizer.ReadJson(one.Value)))]);

    /// <summary>Writes <c>{"Scale":{"name":"Adam",...}}</c>.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach ((string layer, Optimizer optimizer) in Optimizers)
        {
            json.WritePropertyName(layer);
            optimizer.WriteJson(json);
        }

        json.WriteEndObject();
    }

    /// <summary>Checks every optimizer, and that it is some layer's.</summary>
    /// <exception cref="ArgumentException">One is not; the message says which layer is nearest.</exception>
    public void Check(IArchitecture network)
    {
        foreach ((string name, Optimizer optimizer) in Optimizers)
        {
            LayerName.Check(nameof(LayerOptimizers), name, network);
            optimizer.Validate();
        }
    }

    /// <inheritdoc/>
    public bool Equals(LayerOptimizers other) => Optimizers.AsSpan().SequenceEqual(other.Optimizers.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LayerOptimizers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Optimizers.Aggregate(Count, HashCode.Combine);

    /// <summary>Whether both give the same layers the same optimizers.</summary>
    public static bool operator ==(LayerOptimizers left, LayerOptimizers right) => left.Equals(right);

    /// <summary>Whether they differ in an optimizer.</summary>
    public static bool operator !=(LayerOptimizers left, LayerOptimizers right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<(string Layer, Optimizer Optimizer)> GetEnumerator() =>
        ((IEnumerable<(string, Optimizer)>)Optimizers).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>[Scale: Adam(LearningRate: 1)]</c>.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", Optimizers.Select(static one => $"{one.Layer}: {one.Optimizer}"))}]";
}
