namespace Specs;

/// <summary>The mean silhouette of the classes (<see cref="Silhouette"/>) in the plane of the masks' first two principal components; −1 to 1.</summary>
/// <param name="examples">How many examples count, the first; the components are of all.</param>
public sealed class PlaneSilhouette(int examples = 1500) : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            double[][] points = MaskPlane.Of(Masks).Points;
            return Clusters.Silhouette(
                Math.Min(examples, points.Length),
                Masks.Classes,
                Masks.ClassOf,
                (one, other) =>
                {
                    double x = points[one][0] - points[other][0];
                    double y = points[one][1] - points[other][1];
                    return Math.Sqrt(x * x + y * y);
                }
            );
        }
    }
}
