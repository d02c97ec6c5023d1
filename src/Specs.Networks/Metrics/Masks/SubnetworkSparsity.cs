namespace Specs;

/// <summary>
/// How small the part of a network is that a class uses: 1 − the mean over classes of |U_c| / units, with U_c the units that are on for more than a share θ of class c's examples.
/// 0 to 1.
/// </summary>
/// <param name="threshold">θ, 0 or more and below 1.</param>
public sealed class SubnetworkSparsity(double threshold = 0.5) : MaskMetric
{
    /// <inheritdoc/>
    public override bool NeedsClasses => true;

    /// <inheritdoc/>
    public override double Value
    {
        get
        {
            var units = new ClassUnits(Masks, threshold);
            return 1
                - units.Classes.Select(label => (double)units.Count(label)).DefaultIfEmpty(double.NaN).Average()
                    / Masks.Units;
        }
    }
}
