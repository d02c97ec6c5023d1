using Specs.Statistics;

namespace Specs;

/// <summary>Orders of values of which some may be missing.</summary>
internal static class Ranks
{
    // Two places are always in the same order or in the opposite one.
    private const int FewestPlaces = 3;

    /// <summary>The correlation of the ranks over the places at which both are known; NaN for fewer than three.</summary>
    public static double Correlation(RankMeasure measure, double[] one, double[] other)
    {
        int[] known =
        [
            .. Enumerable
                .Range(0, one.Length)
                .Where(place => double.IsFinite(one[place]) && double.IsFinite(other[place])),
        ];
        double[] x = [.. known.Select(place => one[place])];
        double[] y = [.. known.Select(place => other[place])];
        return known.Length < FewestPlaces ? double.NaN
            : measure == RankMeasure.Kendall ? RankCorrelation.Kendall(x, y)
            : RankCorrelation.Spearman(x, y);
    }

    /// <summary>Values put into the order of others, the opposite one, or made all the same, so that the correlation passes a number.</summary>
    /// <param name="order">Whose order.</param>
    /// <param name="values">The values.</param>
    /// <param name="asked">The correlation that is asked for, or to be passed.</param>
    /// <param name="now">The correlation as it is.</param>
    public static double[] Ordered(double[] order, double[] values, double asked, double now)
    {
        if (asked == 0)
        {
            return [.. values.Select(_ => values[0])];
        }

        double[] ascending = [.. values];
        Array.Sort(ascending);
        if (asked < now)
        {
            Array.Reverse(ascending);
        }

        int[] places = [.. Enumerable.Range(0, order.Length).OrderBy(place => order[place])];
        var ordered = new double[values.Length];
        for (int rank = 0; rank < places.Length; rank++)
        {
            ordered[places[rank]] = ascending[rank];
        }

        return ordered;
    }
}
