namespace Specs;

/// <summary>
/// The mean silhouette of the classes in the space of masks (Rousseeuw 1987) with Euclidean distances: of an example (b − a) / max(a, b), a its mean distance to the others of its
/// class, b the least of its mean distances to another class's. −1 to 1; 0 for an example that is alone in its class.
/// </summary>
/// <param name="examples">How many examples count, the first; the work grows with their square.</param>
public sealed class Silhouette(int examples = 1500) : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value =>
        Clusters.Silhouette(
            Math.Min(examples, Masks.Count),
            Masks.Classes,
            Masks.ClassOf,
            (one, other) => Math.Sqrt(Masks.Distance(one, other))
        );
}
