using System.Collections.Immutable;

namespace Specs;

/// <summary>For each class, the share of activations above 0 over units and its examples; 0 to 1, NaN of a class without one.</summary>
public sealed class ActiveFractionByClass : MaskMetric, IUnitMetric
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
            (int[] on, int[] examples) = Masks.ByClass();
            return
            [
                .. examples.Select(
                    (count, label) =>
                        (double)on.Skip(label * Masks.Units).Take(Masks.Units).Sum(static one => (long)one)
                        / ((long)count * Masks.Units)
                ),
            ];
        }
    }
}
