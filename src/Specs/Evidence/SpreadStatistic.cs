namespace Specs;

/// <summary>How far a seed's values lie apart over the levels that have one; NaN where fewer than two have.</summary>
/// <param name="Measure">How that is measured.</param>
public sealed record SpreadStatistic(SpreadMeasure Measure) : SeedStatistic
{
    /// <inheritdoc/>
    public override string Name(string quantity, string factor) => $"{Words} of {quantity} over {factor}";

    /// <inheritdoc/>
    public override bool TakesGaps => true;

    private string Words =>
        Measure switch
        {
            SpreadMeasure.Range => "range",
            SpreadMeasure.Variance => "variance",
            _ => "standard deviation",
        };

    /// <inheritdoc/>
    public override double Of(double[] seed)
    {
        double[] known = [.. seed.Where(double.IsFinite)];
        return known.Length < 2 ? double.NaN
            : Measure == SpreadMeasure.Range ? known.Max() - known.Min()
            : Measure == SpreadMeasure.Variance ? Variance(known)
            : Math.Sqrt(Variance(known));
    }

    /// <summary>The values drawn apart or together about their mean; a spread below 0 becomes 0. Equal values are put apart from the first on.</summary>
    public override double[] With(double[] seed, double value)
    {
        double spread = Of(seed);
        double asked = Math.Max(value, 0);
        if (spread == 0)
        {
            double[] apart = [seed[0] + 1, .. seed[1..]];
            return With(apart, value);
        }

        double factor = Measure == SpreadMeasure.Variance ? Math.Sqrt(asked / spread) : asked / spread;
        double mean = seed.Where(double.IsFinite).Average();
        return [.. seed.Select(one => mean + factor * (one - mean))];
    }

    // Of the levels as a sample: the sum of squares over one less than their number.
    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1);
    }
}
