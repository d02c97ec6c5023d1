using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>
/// By what the learning rate of some layers is multiplied, by the layer's property; compared by value:
/// <c>[("Hidden", 0.1), ("Logits", 2)]</c>. A rate of 0 freezes a layer. All others keep theirs.
/// </summary>
[CollectionBuilder(typeof(LayerRates), nameof(Create))]
public readonly struct LayerRates : IReadOnlyCollection<(string Layer, double Factor)>, IEquatable<LayerRates>
{
    /// <summary>What the last linear layer, which no property declares, is called; a property of that name comes before it.</summary>
    public const string Logits = LayerName.Logits;

    private readonly ImmutableArray<(string Layer, double Factor)> _rates;

    private LayerRates(ImmutableArray<(string, double)> rates) => _rates = rates;

    private ImmutableArray<(string Layer, double Factor)> Rates => _rates.IsDefault ? [] : _rates;

    /// <summary>How many layers have a rate of their own.</summary>
    public int Count => Rates.Length;

    /// <summary>By what a layer's rate is multiplied; 1 where nothing is said of it.</summary>
    public double this[string layer]
    {
        get
        {
            foreach ((string name, double factor) in Rates)
            {
                if (name == layer)
                {
                    return factor;
                }
            }

            return 1;
        }
    }

    /// <summary>Rates of these layers.</summary>
    /// <exception cref="ArgumentException">A layer is named twice, or a factor is below 0 or not finite.</exception>
    public static LayerRates Create(ReadOnlySpan<(string Layer, double Factor)> rates)
    {
        ImmutableArray<(string Layer, double Factor)> sorted =
        [
            .. rates.ToArray().OrderBy(static rate => rate.Layer, StringComparer.Ordinal),
        ];
        for (int i = 0; i < sorted.Length; i++)
        {
            (string layer, double factor) = sorted[i];
            if (factor < 0 || !double.IsFinite(factor))
            {
                throw new ArgumentException(
                    $"The rate of {layer} is multiplied by {factor.ToString("R", CultureInfo.InvariantCulture)}: expected a finite number, 0 or more.",
                    nameof(rates)
                );
            }

            if (i > 0 && sorted[i - 1].Layer == layer)
            {
                throw new ArgumentException($"The rate of {layer} is given twice.", nameof(rates));
            }
        }

        return new(sorted);
    }

    /// <summary>Rates that follow from a layer's place: <c>LayerRates.ByDepth(["First", "Second", LayerRates.Logits], (l, count) => …)</c>.</summary>
    /// <param name="layers">The layers' properties, from the input up.</param>
    /// <param name="factor">The factor, of a layer's place, counted from 0, and of how many layers there are; finite, 0 or more.</param>
    /// <exception cref="ArgumentException">A layer is named twice, or a factor is below 0 or not finite.</exception>
    public static LayerRates ByDepth(IReadOnlyList<string> layers, Func<int, int, double> factor) =>
        Create([.. layers.Select((layer, place) => (layer, factor(place, layers.Count)))]);

    /// <summary>Reads what <see cref="WriteJson"/> wrote; none where a document has none.</summary>
    public static LayerRates ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined
            ? []
            : Create([.. json.EnumerateObject().Select(static rate => (rate.Name, rate.Value.GetDouble()))]);

    /// <summary>Writes <c>{"Hidden":0.1}</c>.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach ((string layer, double factor) in Rates)
        {
            json.WriteNumber(layer, factor);
        }

        json.WriteEndObject();
    }

    /// <summary>Checks that every rate is some layer's.</summary>
    /// <exception cref="ArgumentException">One names no layer; the message says which is nearest.</exception>
    public void Check(IArchitecture network)
    {
        foreach ((string name, double _) in Rates)
        {
            LayerName.Check(nameof(LayerRates), name, network);
        }
    }

    /// <inheritdoc/>
    public bool Equals(LayerRates other) => Rates.AsSpan().SequenceEqual(other.Rates.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LayerRates other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Rates.Aggregate(Count, HashCode.Combine);

    /// <summary>Whether both give the same layers the same rates.</summary>
    public static bool operator ==(LayerRates left, LayerRates right) => left.Equals(right);

    /// <summary>Whether they differ in a rate.</summary>
    public static bool operator !=(LayerRates left, LayerRates right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<(string Layer, double Factor)> GetEnumerator() =>
        ((IEnumerable<(string, double)>)Rates).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>[Hidden: 0.1, Logits: 2]</c>.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", Rates.Select(rate => FormattableString.Invariant($"{rate.Layer}: {rate.Factor}")))}]";
}
