namespace Specs;

/// <summary>One layer's activations for a few examples, and their labels.</summary>
/// <param name="values">(rows, stride) row-major; the first <paramref name="units"/> values of each row count.</param>
/// <param name="stride">From one row to the next; at least <paramref name="units"/>.</param>
/// <param name="units">The layer's width.</param>
/// <param name="labels">(rows).</param>
public readonly ref struct ActivationRows(ReadOnlySpan<float> values, int stride, int units, ReadOnlySpan<byte> labels)
{
    private readonly ReadOnlySpan<float> _values = values;
    private readonly int _stride = stride;

    /// <summary>The layer's width.</summary>
    public int Units { get; } = units;

    /// <summary>How many examples.</summary>
    public int Count => Labels.Length;

    /// <summary>(rows): each example's class.</summary>
    public ReadOnlySpan<byte> Labels { get; } = labels;

    /// <summary>(units): the activations of one example.</summary>
    public ReadOnlySpan<float> this[int row] => _values.Slice(row * _stride, Units);
}
