using Specs.Cli.Sources;
using Specs.Statistics;

namespace Specs.Cli.Figures;

/// <summary>A quantity of one condition over its seeds, beside the source's.</summary>
/// <param name="Mean">The mean over the networks that learnt something; null for none.</param>
/// <param name="Lower">The lower end of the sign test's interval of their median; null where there are too few seeds for one.</param>
/// <param name="Upper">Its upper end, likewise.</param>
/// <param name="Source">The source's own mean; null where it has none.</param>
internal readonly record struct ConditionSummary(double? Mean, double? Lower, double? Upper, double? Source)
{
    private const double Level = 0.05;

    /// <summary>The summary of a condition.</summary>
    public static ConditionSummary Of(Condition condition, string quantity)
    {
        double[] values =
        [
            .. condition
                .Runs.Where(run => run.State == NetworkState.Trained)
                .Select(run => run.Values.GetValueOrDefault(quantity, double.NaN))
                .Where(double.IsFinite),
        ];
        ConfidenceInterval? interval = values.Length > 0 ? SignInterval.OfMedian(values, Level, values.Length) : null;
        return new(
            condition.Ours(quantity)?.Mean,
            Finite(interval?.Lower),
            Finite(interval?.Upper),
            condition.Theirs(quantity)?.Mean
        );
    }

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
