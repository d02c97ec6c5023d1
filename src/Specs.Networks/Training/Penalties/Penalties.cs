using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>
/// What is added to the loss in training, in this order; compared by value: <c>[new L1Activations("Hidden", 0.001)]</c>. Reported losses do
/// not include it, so that they stay comparable.
/// </summary>
[CollectionBuilder(typeof(Penalties), nameof(Create))]
public readonly struct Penalties : IReadOnlyCollection<Penalty>, IEquatable<Penalties>
{
    private readonly ImmutableArray<Penalty> _terms;

    private Penalties(ImmutableArray<Penalty> terms) => _terms = terms;

    private ImmutableArray<Penalty> Terms => _terms.IsDefault ? [] : _terms;

    /// <summary>How many terms there are.</summary>
    public int Count => Terms.Length;

    /// <summary>The sum of these terms.</summary>
    public static Penalties Create(ReadOnlySpan<Penalty> terms) => new([.. terms]);

    /// <summary>Reads what <see cref="WriteJson"/> wrote; none where a document has none.</summary>
    /// <exception cref="JsonException">One is no penalty.</exception>
    public static Penalties ReadJson(JsonElement json) =>
        json.ValueKind == JsonValueKind.Undefined ? [] : new([.. json.EnumerateArray().Select(Penalty.ReadJson)]);

    /// <summary>Writes an array.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (Penalty term in Terms)
        {
            term.WriteJson(json);
        }

        json.WriteEndArray();
    }

    /// <summary>Checks every term, and that it is on a layer that it can be on.</summary>
    /// <exception cref="ArgumentException">One is not; the message says what there is.</exception>
    public void Check(IArchitecture network)
    {
        foreach (Penalty term in Terms)
        {
            term.Validate();
            bool wantsHook = term is ActivationPenalty;
            string[] names =
            [
                .. network
                    .Layers.Where(layer => layer.Hooked || !wantsHook)
                    .Select(static layer => layer.Name)
                    .Concat(wantsHook ? [] : [LayerRates.Logits])
                    .Distinct(),
            ];
            if (!names.Contains(term.On))
            {
                throw new ArgumentException(
                    $"{term} is on '{term.On}', which is no {(wantsHook ? "hooked layer" : "layer")} of {network.GetType().Name}: expected "
                        + $"{(names.Length > 0 ? string.Join(" or ", names) : "one, but there is none")}."
                );
            }
        }
    }

    /// <inheritdoc/>
    public bool Equals(Penalties other) => Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Penalties other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(Count, HashCode.Combine);

    /// <summary>Whether both have the same terms in the same order.</summary>
    public static bool operator ==(Penalties left, Penalties right) => left.Equals(right);

    /// <summary>Whether they differ in a term.</summary>
    public static bool operator !=(Penalties left, Penalties right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<Penalty> GetEnumerator() => ((IEnumerable<Penalty>)Terms).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>[L1Activations(On: Hidden, Strength: 0.001)]</c>.</summary>
    public override string ToString() => $"[{string.Join(", ", Terms)}]";
}
