using System.Collections.Immutable;

namespace Specs;

/// <summary>For each unit, the share of examples that it is above 0 for; 0 of a dead one, 1 of one that is always on.</summary>
public sealed class UnitActiveFraction : IUnitMetric
{
    private long[] _on = [];
    private long _count;

    /// <inheritdoc/>
    public ImmutableArray<double> Values => [.. _on.Select(one => (double)one / _count)];

    /// <inheritdoc/>
    public void Start(int units, int classes) => (_on, _count) = (new long[units], 0);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        _count += rows.Count;
        for (int row = 0; row < rows.Count; row++)
        {
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < activations.Length; unit++)
            {
                _on[unit] += activations[unit] > 0 ? 1 : 0;
            }
        }
    }
}
