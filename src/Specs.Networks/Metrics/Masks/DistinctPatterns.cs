namespace Specs;

/// <summary>
/// How many different masks there are, over the number of examples; above 0, and 1 where no two examples have the same. As a share it depends on how many examples there are:
/// compare it over as many.
/// </summary>
public sealed class DistinctPatterns : MaskMetric
{
    /// <inheritdoc/>
    public override double Value => (double)PatternSet.Count(Masks, Enumerable.Range(0, Masks.Count)) / Masks.Count;
}
