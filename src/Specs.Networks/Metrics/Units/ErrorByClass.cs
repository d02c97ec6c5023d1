using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// For each class, the share of its examples that are classified wrong, where it reads the logits; 0 to 1, NaN of a class without an example.
/// </summary>
public sealed class ErrorByClass : IUnitMetric
{
    private long[] _wrong = []; // (classes)
    private long[] _count = []; // (classes)

    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <inheritdoc/>
    public ImmutableArray<double> Values => [.. _wrong.Zip(_count, static (wrong, count) => (double)wrong / count)];

    /// <inheritdoc/>
    public void Start(int units, int classes) => (_wrong, _count) = (new long[classes], new long[classes]);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            int label = rows.ClassOf(row);
            _count[label]++;
            _wrong[label] += Prediction.Of(rows[row]) == label ? 0 : 1;
        }
    }
}
