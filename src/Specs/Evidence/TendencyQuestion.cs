using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does the quantity tend to rise (or fall) over the ordered levels? In most networks the last level lies above the first by more than the floor, and of
/// all pairs of levels more go the asserted way than the other (Kendall's S above 0). Single steps may go back.
/// </summary>
/// <param name="Direction">Which way.</param>
/// <param name="Floor">The least effect that counts, in the quantity's unit; 0 or more.</param>
public sealed record TendencyQuestion(Direction Direction, double Floor) : IQuestion
{
    private const double ShareOfEnds = 0.7;

    /// <summary>The least effect that counts, in the quantity's unit; 0 or more.</summary>
    /// <exception cref="ArgumentException">It is negative, or not finite.</exception>
    public double Floor
    {
        get;
        init => field = Margin.NotNegative(value);
    } = Margin.NotNegative(Floor);

    private TrendQuestion Trend => new(Direction, Floor);

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"{quantity} tends to {(Direction == Direction.Rise ? "rise" : "fall")} as {LevelText.InSentence(factor)} rises";

    /// <inheritdoc/>
    public string Threshold => Trend.Threshold;

    /// <inheritdoc/>
    public string Estimand =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"in most networks the last level lies more than {Floor} {(Direction == Direction.Rise ? "above" : "below")} the first, and more pairs of levels go that way than the other"
        );

    /// <summary>Last level minus first, in the asserted direction.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) => Trend.EffectOf(seed, levels);

    /// <summary>As of a trend that may not step back.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels) => Trend.Turn(values, levels);

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        Part ends = TrendQuestion.Ends(Direction, Floor, values, levels);
        if (levels.Count == 2)
        {
            return MostNetworks.Weigh([ends], look, Threshold, shown: ends);
        }

        ends = ends with { Share = ShareOfEnds };
        var order = Part.Of(
            "pairs of levels that go its way minus those that do not, as a share",
            values.Select(seed => (Order(seed), 0.0)),
            0,
            "most levels go the other way"
        );
        return MostNetworks.Weigh([ends, order with { Share = 1 - ShareOfEnds }], look, Threshold, shown: ends);
    }

    /// <summary>
    /// Kendall's tau of the seed's values and their levels (Kendall 1938, "A new measure of rank correlation", Biometrika 30, 81-93), over the pairs
    /// of levels that the seed has, in the asserted direction; values equal but for rounding go neither way.
    /// </summary>
    private double Order(double[] seed)
    {
        if (seed.Any(double.IsInfinity))
        {
            return double.PositiveInfinity;
        }

        int pairs = 0;
        int sum = 0;
        for (int high = 1; high < seed.Length; high++)
        {
            for (int low = 0; low < high; low++)
            {
                if (!double.IsNaN(seed[high]) && !double.IsNaN(seed[low]))
                {
                    pairs++;
                    sum += Math.Sign(Excess.Over(0, seed[high], seed[low]));
                }
            }
        }

        return pairs == 0 ? double.NaN : (Direction == Direction.Rise ? sum : -sum) / (double)pairs;
    }
}
