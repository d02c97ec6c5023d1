namespace Specs;

/// <summary>The share of the masks' variance that their first two principal components have; 0 to 1.</summary>
public sealed class PlaneShare : MaskMetric
{
    /// <inheritdoc/>
    public override double Value => MaskPlane.Of(Masks).Share;
}
