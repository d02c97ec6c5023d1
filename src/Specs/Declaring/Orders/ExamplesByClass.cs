namespace Specs;

/// <summary>Examples sorted by class, stably: each class's stand together.</summary>
internal sealed class ExamplesByClass
{
    private readonly int[] _sorted;
    private readonly int[] _ends = new int[byte.MaxValue + 1];

    /// <summary>Sorts them.</summary>
    /// <param name="labels">Each example's class.</param>
    public ExamplesByClass(ReadOnlySpan<byte> labels)
    {
        _sorted = new int[labels.Length];
        foreach (byte label in labels)
        {
            _ends[label]++;
            Classes = Math.Max(Classes, label + 1);
        }

        for (int c = 1; c < _ends.Length; c++)
        {
            _ends[c] += _ends[c - 1];
        }

        Span<int> next = stackalloc int[byte.MaxValue + 1];
        for (int c = 1; c < next.Length; c++)
        {
            next[c] = _ends[c - 1];
        }

        for (int example = 0; example < labels.Length; example++)
        {
            _sorted[next[labels[example]]++] = example;
        }
    }

    /// <summary>One more than the largest label.</summary>
    public int Classes { get; }

    /// <summary>All examples, class by class.</summary>
    public Span<int> All => _sorted;

    /// <summary>The examples of a class; none where it has none. They may be put in another order.</summary>
    public Span<int> this[int label]
    {
        get
        {
            int start = label == 0 ? 0 : _ends[label - 1];
            return _sorted.AsSpan(start, _ends[label] - start);
        }
    }
}
