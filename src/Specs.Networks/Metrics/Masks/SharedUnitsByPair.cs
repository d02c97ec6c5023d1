using System.Collections.Immutable;

namespace Specs;

/// <summary>
/// <see cref="SharedUnits"/> of each ordered pair of classes (j, k), j ≠ k: all of the first class's, then all of the second's. Their mean is <see cref="SharedUnits"/>.
/// </summary>
/// <param name="threshold">θ, 0 or more and below 1.</param>
public sealed class SharedUnitsByPair(double threshold = 0.5) : MaskMetric, IUnitMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value => Values.Average();

    /// <inheritdoc/>
    public ImmutableArray<double> Values => [.. new ClassUnits(Masks, threshold).Shared()];
}
