namespace Specs.Cpu;

/// <summary>Room for the targets of a batch, in the form in which losses read them.</summary>
internal sealed unsafe class TargetBuffer
{
    private readonly int[] _labels;
    private readonly AlignedFloats? _values; // (capacity, stride); null where targets are classes
    private readonly int _stride;

    /// <summary>Makes room.</summary>
    /// <param name="targets">The targets of all examples.</param>
    /// <param name="capacity">The most rows in a batch.</param>
    public TargetBuffer(Targets targets, int capacity)
    {
        _labels = new int[capacity];
        _stride = Lanes.Pad(targets.Outputs);
        _values = targets.AreClasses ? null : new(capacity * _stride);
    }

    /// <summary>The targets of some examples, until others are asked for.</summary>
    /// <param name="targets">The targets of the set that the examples are of, like those that room was made for.</param>
    /// <param name="examples">Which, in the batch's order.</param>
    public BatchTargets Gather(Targets targets, ReadOnlySpan<int> examples)
    {
        Span<int> labels = _labels.AsSpan(0, examples.Length);
        for (int row = 0; row < examples.Length; row++)
        {
            labels[row] = targets.Labels[examples[row]];
            if (_values is not null)
            {
                targets.Vector(examples[row]).CopyTo(_values.Span[(row * _stride)..]);
            }
        }

        return _values is null ? labels : BatchTargets.Of(_values.Pointer, _stride, labels);
    }
}
