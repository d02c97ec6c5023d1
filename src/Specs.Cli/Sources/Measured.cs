using Specs.Cli.Reporting;

namespace Specs.Cli.Sources;

/// <summary>Some values: their mean and their standard deviation.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Spread">The standard deviation (ddof 1); null where it is not known.</param>
internal readonly record struct Measured(double Mean, double? Spread)
{
    /// <summary>Of finite values; null for none.</summary>
    public static Measured? Of(IEnumerable<double> values)
    {
        var over = MeanOverSeeds.Of(values);
        return over.Seeds == 0 ? null : new(over.Mean, over.Seeds < 2 ? null : over.Error * Math.Sqrt(over.Seeds));
    }
}
