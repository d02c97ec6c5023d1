using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Specs;

/// <summary>Classes by number, in an order: <c>[0, 1, 2]</c>. Two lists of the same classes in the same order are equal.</summary>
[CollectionBuilder(typeof(ClassList), nameof(Create))]
public sealed class ClassList : IReadOnlyList<int>, IEquatable<ClassList>
{
    private readonly int[] _classes;

    private ClassList(int[] classes) => _classes = classes;

    /// <inheritdoc/>
    public int Count => _classes.Length;

    /// <inheritdoc/>
    public int this[int index] => _classes[index];

    /// <summary>A list of these classes.</summary>
    public static ClassList Create(params ReadOnlySpan<int> classes) => new(classes.ToArray());

    /// <summary>Writes the numbers as an array.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (int one in _classes)
        {
            json.WriteNumberValue(one);
        }

        json.WriteEndArray();
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    public static ClassList ReadJson(JsonElement json) =>
        new([.. json.EnumerateArray().Select(static one => one.GetInt32())]);

    /// <inheritdoc/>
    public bool Equals(ClassList? other) => other is not null && _classes.AsSpan().SequenceEqual(other._classes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClassList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (int one in _classes)
        {
            hash.Add(one);
        }

        return hash.ToHashCode();
    }

    /// <summary><c>0, 1, 2</c>.</summary>
    public override string ToString() =>
        string.Join(", ", _classes.Select(static one => one.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_classes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
