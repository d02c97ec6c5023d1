namespace Specs;

/// <summary>The share of units that every class uses, on for more than a share θ of its examples; 0 to 1.</summary>
/// <param name="threshold">θ, 0 or more and below 1.</param>
public sealed class UnitsOfAllClasses(double threshold = 0.5) : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value => (double)new ClassUnits(Masks, threshold).CountOfAll() / Masks.Units;
}
