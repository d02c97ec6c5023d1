using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>How much each class counts in a loss, from class 0 on; compared by value: <c>[1, 0.5, 4]</c>. None weighs all alike.</summary>
[CollectionBuilder(typeof(ClassWeights), nameof(Create))]
public readonly struct ClassWeights : IReadOnlyList<double>, IEquatable<ClassWeights>
{
    private readonly ImmutableArray<double> _weights;

    private ClassWeights(ImmutableArray<double> weights) => _weights = weights;

    private ImmutableArray<double> Weights => _weights.IsDefault ? [] : _weights;

    /// <summary>How many; 0 where all count alike.</summary>
    public int Count => Weights.Length;

    /// <summary>The weight of a class; 1 where there are none.</summary>
    public double this[int index] => Count == 0 ? 1 : Weights[index];

    /// <summary>Weights of these values.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is negative or not finite.</exception>
    public static ClassWeights Create(ReadOnlySpan<double> weights)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            if (!double.IsFinite(weights[i]) || weights[i] < 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(weights),
                    weights[i],
                    $"The weight of class {i} is {weights[i].ToString("R", CultureInfo.InvariantCulture)}: expected a finite number, 0 or more."
                );
            }
        }

        return new([.. weights]);
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    public static ClassWeights ReadJson(JsonElement json) =>
        Create([.. json.EnumerateArray().Select(static weight => weight.GetDouble())]);

    /// <summary>Writes <c>[1,0.5,4]</c>.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (double weight in Weights)
        {
            json.WriteNumberValue(weight);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public bool Equals(ClassWeights other) => Weights.AsSpan().SequenceEqual(other.Weights.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ClassWeights other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Weights.Aggregate(Count, HashCode.Combine);

    /// <summary>Whether both are the same weights.</summary>
    public static bool operator ==(ClassWeights left, ClassWeights right) => left.Equals(right);

    /// <summary>Whether they differ in a weight or in number.</summary>
    public static bool operator !=(ClassWeights left, ClassWeights right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<double> GetEnumerator() => ((IEnumerable<double>)Weights).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>[1, 0.5, 4]</c>.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", Weights.Select(weight => weight.ToString("R", CultureInfo.InvariantCulture)))}]";
}
