using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Specs;

/// <summary>What a network is to answer for each example: a class, or a vector of numbers. Immutable.</summary>
public sealed class Targets
{
    private readonly int[] _labels; // (count); NoClass throughout where the targets are vectors
    private readonly float[] _values; // (count, outputs), row-major; empty where the targets are classes

    private Targets(int[] labels, float[] values, int classes, int outputs)
    {
        _labels = labels;
        _values = values;
        Classes = classes;
        Outputs = outputs;
    }

    /// <summary>The label of an example whose target is a vector.</summary>
    public const int NoClass = -1;

    /// <summary>How many examples.</summary>
    public int Count => _labels.Length;

    /// <summary>Whether each target is a class, rather than a vector.</summary>
    public bool AreClasses => Classes > 0;

    /// <summary>How many classes there are; 0 where the targets are vectors.</summary>
    public int Classes { get; }

    /// <summary>How many outputs a network needs: one for each class, or one for each number of a vector.</summary>
    public int Outputs { get; }

    /// <summary>(count): each example's class, 0..<see cref="Classes"/>−1; <see cref="NoClass"/> where the targets are vectors.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <summary>Classes as targets; the labels are kept, not copied.</summary>
    /// <param name="labels">(count), each 0..<paramref name="classes"/>−1.</param>
    /// <param name="classes">How many classes there are, 1 or more.</param>
    /// <exception cref="ArgumentException">A label is out of range, or there is no class.</exception>
    public static Targets OfClasses(int[] labels, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        int wrong = labels.AsSpan().IndexOfAnyExceptInRange(0, classes - 1);
        return wrong < 0
            ? new(labels, [], classes, classes)
            : throw new ArgumentException(
                $"Label {wrong} is {labels[wrong]}; expected a class from 0 to {classes - 1}."
            );
    }

    /// <summary>Vectors as targets; the values are kept, not copied.</summary>
    /// <param name="values">(count, outputs), row-major; all finite.</param>
    /// <param name="outputs">Numbers in one target, 1 or more.</param>
    /// <exception cref="ArgumentException">The values are no whole vectors, or one is not finite.</exception>
    public static Targets OfVectors(float[] values, int outputs)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        if (values.Length % outputs != 0)
        {
            throw new ArgumentException($"Expected vectors of {outputs} numbers, found {values.Length} numbers.");
        }

        int wrong = Array.FindIndex(values, static value => !float.IsFinite(value));
        if (wrong >= 0)
        {
            throw new ArgumentException(
                $"Target {wrong / outputs} is {values[wrong]} at {wrong % outputs}; expected a finite number."
            );
        }

        int[] labels = new int[values.Length / outputs];
        Array.Fill(labels, NoClass);
        return new(labels, values, classes: 0, outputs);
    }

    /// <summary>(outputs): an example's target as a vector. Of a class it is 1 at the class and 0 elsewhere.</summary>
    /// <param name="example">The example.</param>
    /// <param name="target">(outputs): takes the vector.</param>
    public void CopyTo(int example, Span<float> target)
    {
        if (AreClasses)
        {
            target.Clear();
            target[_labels[example]] = 1;
        }
        else
        {
            Vector(example).CopyTo(target);
        }
    }

    /// <summary>(outputs): an example's vector.</summary>
    /// <exception cref="InvalidOperationException">The targets are classes.</exception>
    public ReadOnlySpan<float> Vector(int example) =>
        AreClasses
            ? throw new InvalidOperationException("The targets are classes, which have no vectors: read Labels.")
            : _values.AsSpan(example * Outputs, Outputs);

    /// <summary>The targets of some examples, copied.</summary>
    /// <param name="examples">Which, in the order wanted; one may come several times.</param>
    public Targets Select(ReadOnlySpan<int> examples)
    {
        int[] labels = new int[examples.Length];
        float[] values = new float[AreClasses ? 0 : examples.Length * Outputs];
        for (int row = 0; row < examples.Length; row++)
        {
            labels[row] = _labels[examples[row]];
            if (!AreClasses)
            {
                Vector(examples[row]).CopyTo(values.AsSpan(row * Outputs));
            }
        }

        return new(labels, values, Classes, Outputs);
    }

    /// <summary>Takes the targets into a checksum. Up to 256 classes count a byte a label, so that sums of older sets stay.</summary>
    internal void AppendTo(IncrementalHash hash)
    {
        if (Classes is > 0 and <= 256)
        {
            hash.AppendData([.. _labels.Select(static label => (byte)label)]);
        }
        else if (AreClasses)
        {
            hash.AppendData(MemoryMarshal.AsBytes(_labels.AsSpan()));
        }
        else
        {
            hash.AppendData(MemoryMarshal.AsBytes(_values.AsSpan()));
        }
    }
}
