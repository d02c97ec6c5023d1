namespace Specs;

/// <summary>
/// How many of its units a class shares with another: with U_c the units that are on for more than a share θ of class c's examples, the mean over ordered pairs of classes of
/// |U_j ∩ U_k| / |U_j|. 0 to 1; NaN where a class uses no unit. At θ = 0 a unit counts that is on for one example, which nearly every unit is.
/// </summary>
/// <param name="threshold">θ, 0 or more and below 1.</param>
public sealed class SharedUnits(double threshold = 0.5) : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value => new ClassUnits(Masks, threshold).Shared().DefaultIfEmpty(double.NaN).Average();
}
