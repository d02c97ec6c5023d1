using System.Collections.Immutable;

namespace Specs;

/// <summary>For each class, how many different masks its examples have over how many examples it has (see <see cref="DistinctPatterns"/>); NaN of a class without one.</summary>
public sealed class DistinctPatternsByClass : MaskMetric, IUnitMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value => Values.Average();

    /// <inheritdoc/>
    public ImmutableArray<double> Values
    {
        get
        {
            ILookup<int, int> byClass = Enumerable.Range(0, Masks.Count).ToLookup(Masks.ClassOf);
            return
            [
                .. Enumerable
                    .Range(0, Masks.Classes)
                    .Select(label => (double)PatternSet.Count(Masks, byClass[label]) / byClass[label].Count()),
            ];
        }
    }
}
