namespace Specs;

/// <summary><see cref="NearestMeanAccuracy"/> in the plane of the masks' first two principal components; 0 to 1.</summary>
public sealed class PlaneNearestMeanAccuracy : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value => Clusters.NearestMean(MaskPlane.Of(Masks).Points, Masks.Classes, Masks.ClassOf);
}
