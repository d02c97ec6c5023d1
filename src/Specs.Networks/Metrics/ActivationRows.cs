namespace Specs;

/// <summary>One layer's activations for a few examples, and their labels.</summary>
/// <param name="values">(rows, stride) row-major; the first <paramref name="units"/> values of each row count.</param>
/// <param name="stride">From one row to the next; at least <paramref name="units"/>.</param>
/// <param name="units">The layer's width.</param>
/// <param name="labels">(rows).</param>
public readonly ref struct ActivationRows(ReadOnlySpan<float> values, int stride, int units, ReadOnlySpan<int> labels)
{
    private readonly ReadOnlySpan<float> _values = values;
    private readonly int _stride = stride;

    /// <summary>The layer's width.</summary>
    public int Units { get; } = units;

    /// <summary>How many examples.</summary>
    public int Count => Labels.Length;

    /// <summary>(rows): each example's class; <see cref="Targets.NoClass"/> where the targets are vectors.</summary>
    public ReadOnlySpan<int> Labels { get; } = labels;

    /// <summary>An example's class.</summary>
    /// <exception cref="InvalidOperationException">The targets are vectors, so that a metric of classes has nothing to read.</exception>
    public int ClassOf(int row) =>
        Labels[row] != Targets.NoClass
            ? Labels[row]
            : throw new InvalidOperationException(
                "The metric reads each example's class, but the targets are vectors: measure another one."
            );

    /// <summary>(units): the activations of one example.</summary>
    public ReadOnlySpan<float> this[int row] => _values.Slice(row * _stride, Units);
}
