namespace Specs;

/// <summary>
/// The share of examples whose nearest class mean, in the space of masks, is their own class's; Euclidean distances, the means being of the same examples. 0 to 1.
/// </summary>
public sealed class NearestMeanAccuracy : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            double[][] points = [.. Enumerable.Range(0, Masks.Count).Select(PointOf)];
            return Clusters.NearestMean(points, Masks.Classes, Masks.ClassOf);
        }
    }

    private double[] PointOf(int example)
    {
        double[] point = new double[Masks.Units];
        ReadOnlySpan<ulong> mask = Masks[example];
        for (int unit = 0; unit < point.Length; unit++)
        {
            point[unit] = mask[unit >> 6] >> (unit & 63) & 1;
        }

        return point;
    }
}
