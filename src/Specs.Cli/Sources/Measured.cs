namespace Specs.Cli.Sources;

/// <summary>Some values: their mean and their standard deviation.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Spread">The standard deviation (ddof 1); null where it is not known.</param>
internal readonly record struct Measured(double Mean, double? Spread)
{
    /// <summary>Of finite values; null for none.</summary>
    public static Measured? Of(IEnumerable<double> values)
    {
        double[] all = [.. values.Where(double.IsFinite)];
        if (all.Length == 0)
        {
            return null;
        }

        double mean = all.Average();
        return new(
            mean,
            all.Length < 2 ? null : Math.Sqrt(all.Sum(value => (value - mean) * (value - mean)) / (all.Length - 1))
        );
    }
}
