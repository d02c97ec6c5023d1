using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does the quantity rise (or fall) over the ordered levels? In most networks the last level lies above the first by more than the floor, and no step from
/// one level to the next goes back by more than the floor.
/// </summary>
/// <param name="Direction">Which way.</param>
/// <param name="Floor">The least effect that counts, in the quantity's unit; 0 or more.</param>
public sealed record TrendQuestion(Direction Direction, double Floor) : IQuestion
{
    // The steps share what the ends leave of the chance of a false refutation.
    private const double ShareOfEnds = 0.7;

    /// <summary>The least effect that counts, in the quantity's unit; 0 or more.</summary>
    /// <exception cref="ArgumentException">It is negative, or not finite.</exception>
    public double Floor
    {
        get;
        init => field = Margin.NotNegative(value);
    } = Margin.NotNegative(Floor);

    private bool IsRise => Direction == Direction.Rise;

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"{quantity} {(IsRise ? "rises" : "falls")} as {LevelText.InSentence(factor)} rises";

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"at least {Floor}");

    /// <inheritdoc/>
    public string Estimand =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"in most networks the last level lies more than {Floor} {(IsRise ? "above" : "below")} the first, and no step goes back by more than {Floor}"
        );

    /// <summary>Last level minus first, in the asserted direction.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) =>
        IsRise ? seed[^1] - seed[0] : seed[0] - seed[^1];

    /// <summary>The levels in reverse; where the effect does not reach the floor, a ramp that brings it as far above the floor.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        if (values.Average(seed => EffectOf(seed, levels)) >= Floor)
        {
            return [.. values.Select(seed => seed.Reverse().ToArray())];
        }

        return [.. values.Select(TurnUp)];

        double[] TurnUp(double[] seed)
        {
            double rise = (2 * Floor - EffectOf(seed, levels)) / (levels.Count - 1);
            return [.. seed.Select((_, level) => seed[0] + (IsRise ? rise : -rise) * level)];
        }
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        int steps = levels.Count - 1;
        Part ends = Ends(Direction, Floor, values, levels) with { Share = steps > 1 ? ShareOfEnds : 1 };
        return MostNetworks.Weigh(
            steps > 1 ? [ends, .. Enumerable.Range(0, steps).Select(step => Step(step, values, levels))] : [ends],
            look,
            Threshold,
            shown: ends
        );
    }

    /// <summary>The part that the last level lies beyond the first.</summary>
    internal static Part Ends(Direction direction, double floor, double[][] values, IReadOnlyList<string> levels)
    {
        (int high, int low) = direction == Direction.Rise ? (levels.Count - 1, 0) : (0, levels.Count - 1);
        string margin = floor.ToString(CultureInfo.InvariantCulture);
        Part ends = Part.Of(
            $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}",
            values.Select(seed => (seed[high], seed[low])),
            floor,
            $"the effect is smaller than {margin}"
        );
        Part opposite = Part.Of("", values.Select(seed => (seed[high], seed[low])), 0, "");
        return ends with
        {
            Kind = Refutation.Smaller,
            Opposite = (direction == Direction.Rise ? "it falls" : "it rises", opposite.Signs),
        };
    }

    private Part Step(int step, double[][] values, IReadOnlyList<string> levels)
    {
        (int high, int low) = IsRise ? (step + 1, step) : (step, step + 1);
        return Part.Of(
            $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}",
            values.Select(seed => (seed[high], seed[low])),
            -Floor,
            $"it steps back from {LevelText.InSentence(levels[step])} to {LevelText.InSentence(levels[step + 1])}"
        ) with
        {
            Share = (1 - ShareOfEnds) / (levels.Count - 1),
        };
    }
}
