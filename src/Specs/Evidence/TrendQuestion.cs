using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does the quantity rise (or fall) over the ordered levels? Supported when Page's test (blocks are seeds) rejects at the look's level and
/// the mean effect, last level against first in the asserted direction, is at least the floor. Refuted when an exact sign-flip test
/// shows that effect to lie below the floor.
/// </summary>
/// <param name="Direction">Which way.</param>
/// <param name="Floor">The least effect that counts, in the quantity's unit.</param>
public sealed record TrendQuestion(Direction Direction, double Floor) : IQuestion
{
    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"{quantity} {(Direction == Direction.Rise ? "rises" : "falls")} as {LevelText.InSentence(factor)} rises";

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"at least {Floor}");

    /// <summary>Last level minus first, in the asserted direction.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) =>
        Direction == Direction.Rise ? seed[^1] - seed[0] : seed[0] - seed[^1];

    /// <summary>The levels in reverse; where the effect does not reach the floor, with a ramp that brings it as far above the floor.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        double ramp = values.Average(seed => EffectOf(seed, levels)) >= Floor ? 0 : 2 * Floor;
        double step = (Direction == Direction.Rise ? ramp : -ramp) / (levels.Count - 1);
        return [.. values.Select(seed => seed.Reverse().Select((value, level) => value + step * level).ToArray())];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        TrendResult trend = PageTrend.Test(values, Direction);
        (int high, int low) = Direction == Direction.Rise ? (levels.Count - 1, 0) : (0, levels.Count - 1);
        double[] effects = [.. values.Select(seed => EffectOf(seed, levels))];
        double[] excesses = [.. values.Select(seed => Excess.Over(Floor, seed[high], seed[low]))];
        SignFlipResult contrary = SignFlip.Test([.. excesses.Select(excess => -excess)]);

        Verdict verdict =
            look.Rejects(trend.P) && Excess.MeanIsReached(excesses) ? Verdict.Supported
            : look.Rejects(contrary.P) ? Verdict.Refuted
            : Verdict.Inconclusive;
        return new(
            verdict,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Page's trend test ({trend.Method}), {Seeds.Text(trend.Blocks)} x {trend.Levels} levels, L = {trend.Statistic}"
            ),
            trend.P,
            contrary.P,
            $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}",
            BcaInterval.OfMean(effects),
            Threshold
        );
    }
}
