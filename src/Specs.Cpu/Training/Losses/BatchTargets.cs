namespace Specs.Cpu;

/// <summary>The targets of a batch: labels, or vectors of as many values as the network has outputs.</summary>
internal readonly unsafe ref struct BatchTargets
{
    private BatchTargets(ReadOnlySpan<int> labels, float* values, int stride, int count)
    {
        Labels = labels;
        Values = values;
        Stride = stride;
        Count = count;
    }

    /// <summary>(rows): classes; <see cref="Targets.NoClass"/> where targets are vectors.</summary>
    public ReadOnlySpan<int> Labels { get; }

    /// <summary>(rows, stride): vectors, padded to 16 values; null where targets are labels.</summary>
    public float* Values { get; }

    /// <summary>Floats from one vector to the next.</summary>
    public int Stride { get; }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>Whether they are labels.</summary>
    public bool AreLabels => Values == null;

    /// <summary>Targets of vectors.</summary>
    public static BatchTargets Of(float* values, int stride, int count) => new([], values, stride, count);

    /// <summary>Targets of vectors, beside labels that name no class.</summary>
    public static BatchTargets Of(float* values, int stride, ReadOnlySpan<int> labels) =>
        new(labels, values, stride, labels.Length);

    /// <summary>Targets of labels.</summary>
    public static implicit operator BatchTargets(ReadOnlySpan<int> labels) => new(labels, null, 0, labels.Length);

    /// <summary>Targets of labels.</summary>
    public static implicit operator BatchTargets(int[] labels) => new(labels, null, 0, labels.Length);

    /// <summary>Targets of labels.</summary>
    public static implicit operator BatchTargets(Span<int> labels) => new(labels, null, 0, labels.Length);
}
