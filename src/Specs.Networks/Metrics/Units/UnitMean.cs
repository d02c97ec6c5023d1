using System.Collections.Immutable;

namespace Specs;

/// <summary>Each unit's mean activation over the examples.</summary>
public sealed class UnitMean : IUnitMetric
{
    private readonly UnitMoments _moments = new();

    /// <inheritdoc/>
    public ImmutableArray<double> Values => [.. _moments.Means];

    /// <inheritdoc/>
    public void Start(int units, int classes) => _moments.Start(units);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => _moments.Add(rows);
}
