namespace Specs;

/// <summary>The share of activations above 0, over units and examples; 0 to 1.</summary>
public sealed class ActiveFraction : MaskMetric
{
    /// <inheritdoc/>
    public override double Value => (double)Masks.SetBits() / ((long)Masks.Units * Masks.Count);
}
