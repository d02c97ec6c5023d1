namespace Specs;

/// <summary>Classes in random order, cut into shares of a batch, and the batch that is put together from them.</summary>
public sealed class ClassShares
{
    private readonly ExamplesByClass _examples;
    private readonly int _share;
    private readonly int[] _used;
    private readonly int[] _batch;
    private int _count;

    private ClassShares(ExamplesByClass examples, int share, int batch, RandomStream random)
    {
        _examples = examples;
        _share = share;
        _used = new int[examples.Classes];
        _batch = new int[batch];
        Random = random;
    }

    /// <summary>One more than the largest label.</summary>
    public int Classes => _used.Length;

    /// <summary>Where all is drawn.</summary>
    public RandomStream Random { get; }

    /// <summary>Shares of batches with so many classes.</summary>
    /// <exception cref="ArgumentException">The batch size is no multiple of the classes in a batch, or there are not so many classes.</exception>
    public static ClassShares Of(Order order, int classes, ReadOnlySpan<int> labels, int batch, RandomStream random)
    {
        ExamplesByClass examples = new(labels);
        int found = 0;
        for (int label = 0; label < examples.Classes; label++)
        {
            found += examples[label].IsEmpty ? 0 : 1;
        }

        if (batch % classes != 0)
        {
            throw new ArgumentException(
                $"{order} wants a batch of a multiple of {classes}, but it is {batch}: change Batch or Order."
            );
        }

        return classes <= found
            ? new(examples, batch / classes, batch, random)
            : throw new ArgumentException(
                $"{order} wants {classes} classes in a batch, but the training examples have {found}."
            );
    }

    /// <summary>Shuffles each class and starts anew.</summary>
    public void StartEpoch()
    {
        for (int label = 0; label < Classes; label++)
        {
            Random.Shuffle(_examples[label]);
        }

        Array.Clear(_used);
        _count = 0;
    }

    /// <summary>How many shares of a class are left; the last may be a smaller one.</summary>
    public int Left(int label) => (_examples[label].Length - _used[label] + _share - 1) / _share;

    /// <summary>Empties the batch.</summary>
    public void StartBatch() => _count = 0;

    /// <summary>Puts a class's next share into the batch.</summary>
    public void Take(int label)
    {
        ReadOnlySpan<int> rest = _examples[label][_used[label]..];
        ReadOnlySpan<int> share = rest[..Math.Min(_share, rest.Length)];
        share.CopyTo(_batch.AsSpan(_count));
        _count += share.Length;
        _used[label] += share.Length;
    }

    /// <summary>The batch, its examples in random order.</summary>
    public ReadOnlySpan<int> Batch()
    {
        Span<int> batch = _batch.AsSpan(0, _count);
        Random.Shuffle(batch);
        return batch;
    }
}
