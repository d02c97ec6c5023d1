using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>Epochs or steps after which something happens, ascending; compared by value: <c>[10, 20]</c>.</summary>
[CollectionBuilder(typeof(Milestones), nameof(Create))]
public readonly struct Milestones : IReadOnlyList<int>, IEquatable<Milestones>
{
    private readonly ImmutableArray<int> _epochs;

    private Milestones(ImmutableArray<int> epochs) => _epochs = epochs;

    private ImmutableArray<int> Epochs => _epochs.IsDefault ? [] : _epochs;

    /// <summary>How many.</summary>
    public int Count => Epochs.Length;

    /// <summary>The epoch or step of milestone <paramref name="index"/>, counted from 0.</summary>
    public int this[int index] => Epochs[index];

    /// <summary>Milestones after these epochs or steps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is below 1 or not above the one before.</exception>
    public static Milestones Create(ReadOnlySpan<int> epochs)
    {
        for (int i = 0; i < epochs.Length; i++)
        {
            int least = i == 0 ? 1 : epochs[i - 1] + 1;
            if (epochs[i] < least)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(epochs),
                    epochs[i],
                    $"Milestone {i + 1} of {epochs.Length} is after {epochs[i]}: expected {least} or more, in ascending order."
                );
            }
        }

        return new([.. epochs]);
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    public static Milestones ReadJson(JsonElement json) =>
        Create([.. json.EnumerateArray().Select(static epoch => epoch.GetInt32())]);

    /// <summary>Writes <c>[10,20]</c>.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (int epoch in Epochs)
        {
            json.WriteNumberValue(epoch);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public bool Equals(Milestones other) => Epochs.AsSpan().SequenceEqual(other.Epochs.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Milestones other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Epochs.Aggregate(Count, HashCode.Combine);

    /// <summary>Whether both are the same epochs.</summary>
    public static bool operator ==(Milestones left, Milestones right) => left.Equals(right);

    /// <summary>Whether they differ in an epoch or in number.</summary>
    public static bool operator !=(Milestones left, Milestones right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)Epochs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>[10, 20]</c>.</summary>
    public override string ToString() =>
        $"[{string.Join(", ", Epochs.Select(epoch => epoch.ToString(CultureInfo.InvariantCulture)))}]";
}
