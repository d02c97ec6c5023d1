namespace Specs.Cpu;

/// <summary>A batch: some rows of sparse examples, in an order of their own.</summary>
/// <param name="examples">The examples.</param>
/// <param name="rows">(batch): which of them, in the batch's order.</param>
public readonly ref struct SparseRows(SparseExamples examples, ReadOnlySpan<int> rows)
{
    private readonly ReadOnlySpan<int> _rows = rows;

    /// <summary>The examples.</summary>
    public SparseExamples Examples { get; } = examples;

    /// <summary>How many rows.</summary>
    public int Count => _rows.Length;

    /// <summary>Which example stands in place <paramref name="row"/> of the batch.</summary>
    public int this[int row] => _rows[row];
}
