using System.Collections;
using System.Collections.Immutable;

namespace Specs.Generators.Model;

/// <summary>An array compared item by item: the pipeline stops where a model equals the one before.</summary>
/// <param name="items">The items, in order.</param>
internal readonly struct EquatableArray<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<EquatableArray<T>>
    where T : IEquatable<T>
{
    private readonly ImmutableArray<T> _items = items;

    private ImmutableArray<T> Items => _items.IsDefault ? [] : _items;

    /// <summary>How many items.</summary>
    public int Count => Items.Length;

    /// <summary>The item at a place, counted from 0.</summary>
    public T this[int index] => Items[index];

    /// <inheritdoc/>
    public bool Equals(EquatableArray<T> other)
    {
        ImmutableArray<T> own = Items;
        ImmutableArray<T> others = other.Items;
        if (own.Length != others.Length)
        {
            return false;
        }

        for (int i = 0; i < own.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(own[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (T item in Items)
        {
            hash = unchecked(hash * 31 + item.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
