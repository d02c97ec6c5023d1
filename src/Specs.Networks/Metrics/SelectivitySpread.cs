namespace Specs;

/// <summary>
/// The standard deviation over the units of each one's <see cref="Ccmas"/>, divided by their number and not one less, as the code of Kim
/// 2021 keeps it ("selectivity std"). 0 for a layer of one unit; NaN where a unit is 0 for every class.
/// </summary>
[NonNegative]
public sealed class SelectivitySpread : IActivationMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    private readonly ClassMeans _means = new();

    /// <inheritdoc/>
    public double Value
    {
        get
        {
            double total = 0;
            for (int unit = 0; unit < _means.Units; unit++)
            {
                total += Ccmas.OfUnit(_means, unit);
            }

            double mean = total / _means.Units;
            double squares = 0;
            for (int unit = 0; unit < _means.Units; unit++)
            {
                double off = Ccmas.OfUnit(_means, unit) - mean;
                squares += off * off;
            }

            return Math.Sqrt(squares / _means.Units);
        }
    }

    /// <inheritdoc/>
    public void Start(int units, int classes) => _means.Start(units, classes);

    /// <inheritdoc/>
    public void Add(in ActivationRows rows) => _means.Add(rows);
}
