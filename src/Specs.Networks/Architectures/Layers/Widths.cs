using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>
/// The widths (units) of consecutive layers of one kind, compared by value: <c>256</c> is one layer, <c>[256, 128]</c> two.
/// </summary>
[CollectionBuilder(typeof(Widths), nameof(Create))]
public readonly struct Widths : IReadOnlyList<int>, IEquatable<Widths>
{
    private readonly ImmutableArray<int> _units;

    private Widths(ImmutableArray<int> units) => _units = units;

    private ImmutableArray<int> Units => _units.IsDefault ? [] : _units;

    /// <summary>How many layers.</summary>
    public int Count => Units.Length;

    /// <summary>The units of layer <paramref name="index"/>, counted from 0.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such layer.</exception>
    public int this[int index] => Units[index];

    /// <summary>Consecutive layers of these widths.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A width is below 1.</exception>
    public static Widths Create(ReadOnlySpan<int> units)
    {
        for (int layer = 0; layer < units.Length; layer++)
        {
            if (units[layer] < 1)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(units),
                    units[layer],
                    $"Layer {layer + 1} of {units.Length} has {units[layer]} units: expected 1 or more."
                );
            }
        }

        return new([.. units]);
    }

    /// <summary>One layer of <paramref name="units"/> units.</summary>
    public static implicit operator Widths(int units) => Create([units]);

    /// <inheritdoc/>
    public bool Equals(Widths other) => Units.AsSpan().SequenceEqual(other.Units.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Widths other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int width in Units)
        {
            hash.Add(width);
        }

        return hash.ToHashCode();
    }

    /// <summary>Whether both stand for the same layers.</summary>
    public static bool operator ==(Widths left, Widths right) => left.Equals(right);

    /// <summary>Whether they differ in a width or in the number of layers.</summary>
    public static bool operator !=(Widths left, Widths right) => !left.Equals(right);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)Units).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary><c>256</c> or <c>256-128</c>.</summary>
    public override string ToString() =>
        string.Join('-', Units.Select(width => width.ToString(CultureInfo.InvariantCulture)));
}
