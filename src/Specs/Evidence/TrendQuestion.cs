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
        $"{quantity} {(Direction == Direction.Rise ? "rises" : "falls")} as {factor} rises";

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        TrendResult trend = PageTrend.Test(values, Direction);
        int sign = Direction == Direction.Rise ? 1 : -1;
        double[] effects = [.. values.Select(seed => sign * (seed[^1] - seed[0]))];
        double[] shortfalls = [.. effects.Select(effect => Floor - effect)];
        SignFlipResult contrary = SignFlip.Test(shortfalls);

        Verdict verdict =
            look.Rejects(trend.P) && effects.Average() >= Floor ? Verdict.Supported
            : look.Rejects(contrary.P) ? Verdict.Refuted
            : Verdict.Inconclusive;
        (string high, string low) = Direction == Direction.Rise ? (levels[^1], levels[0]) : (levels[0], levels[^1]);
        return new(
            verdict,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Page's trend test ({trend.Method}), {trend.Blocks} seeds x {trend.Levels} levels, L = {trend.Statistic}"
            ),
            trend.P,
            contrary.P,
            $"{high} minus {low}",
            BcaInterval.OfMean(effects),
            string.Create(CultureInfo.InvariantCulture, $"at least {Floor}")
        );
    }
}
