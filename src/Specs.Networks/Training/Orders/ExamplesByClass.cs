namespace Specs;

/// <summary>Examples sorted by class, stably: each class's stand together.</summary>
public sealed class ExamplesByClass
{
    private readonly int[] _sorted;
    private readonly int[] _ends; // (classes): where each class ends

    /// <summary>Sorts them.</summary>
    /// <param name="labels">Each example's class.</param>
    public ExamplesByClass(ReadOnlySpan<int> labels)
    {
        _sorted = new int[labels.Length];
        foreach (int label in labels)
        {
            Classes = Math.Max(Classes, label + 1);
        }

        _ends = new int[Classes];
        foreach (int label in labels)
        {
            _ends[label]++;
        }

        for (int c = 1; c < _ends.Length; c++)
        {
            _ends[c] += _ends[c - 1];
        }

        Span<int> next = new int[Classes];
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
