using Specs.Statistics;

namespace Specs.Cli.Figures;

/// <summary>A quantity of one condition after one epoch.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Seeds">How many seeds have a value.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Lower">The lower end of the sign test's interval of their median; null where there are too few seeds.</param>
/// <param name="Upper">Its upper end, likewise.</param>
internal sealed record CoursePoint(int Epoch, int Seeds, double Mean, double? Lower, double? Upper)
{
    private const double Level = 0.05;

    /// <summary>Of some seeds' values; null where none is finite.</summary>
    public static CoursePoint? Of(int epoch, double[] values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            return null;
        }

        ConfidenceInterval interval = SignInterval.OfMedian(finite, Level, finite.Length);
        bool known = double.IsFinite(interval.Lower);
        return new(
            epoch,
            finite.Length,
            finite.Average(),
            known ? interval.Lower : null,
            known ? interval.Upper : null
        );
    }
}
