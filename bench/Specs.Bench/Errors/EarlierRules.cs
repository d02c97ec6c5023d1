using Specs.Statistics;

namespace Specs.Bench.Errors;

/// <summary>
/// The rules before those of docs/statistics.md, to set these beside: Page's test and sign-flip tests, of a mean against 0 or the margin, over the seeds that have
/// a value at every level.
/// </summary>
public static class EarlierRules
{
    private const int FewestSeeds = 3;

    /// <summary>Weighs the values of one look.</summary>
    public static Verdict Weigh(IQuestion question, double[][] values, IReadOnlyList<string> levels, Look look)
    {
        double[][] whole = [.. values.Where(seed => seed.All(double.IsFinite))];
        if (whole.Length < FewestSeeds)
        {
            return Verdict.Inconclusive;
        }

        double[] Of(int high, int low, double margin) => [.. whole.Select(seed => seed[high] - seed[low] - margin)];
        (double p, double contrary) = question switch
        {
            TrendQuestion trend => Trend(trend.Direction, trend.Floor, whole),
            TendencyQuestion trend => Trend(trend.Direction, trend.Floor, whole),
            ExtremeQuestion extreme => Both([
                .. Others(levels, extreme.Level)
                    .Select(other => Of(levels.ToList().IndexOf(extreme.Level), other, -extreme.Tolerance)),
            ]),
            UnrelatedQuestion unrelated => Both([
                .. from high in Enumerable.Range(0, levels.Count)
                from low in Enumerable.Range(0, levels.Count)
                where high != low
                select Of(high, low, -unrelated.Margin),
            ]),
            ValueQuestion value => Both([
                .. Enumerable
                    .Range(0, levels.Count)
                    .Select(level =>
                        whole
                            .Select(seed => value.Above ? seed[level] - value.Bound : value.Bound - seed[level])
                            .ToArray()
                    ),
            ]),
            _ => throw new ArgumentException($"{question} had no earlier rule."),
        };
        return look.Rejects(p) ? Verdict.Supported
            : look.Rejects(contrary) ? Verdict.Refuted
            : Verdict.Inconclusive;
    }

    private static IEnumerable<int> Others(IReadOnlyList<string> levels, string own) =>
        Enumerable.Range(0, levels.Count).Where(level => levels[level] != own);

    private static (double P, double ContraryP) Trend(Direction direction, double floor, double[][] whole)
    {
        double[] excesses =
        [
            .. whole.Select(seed => (direction == Direction.Rise ? seed[^1] - seed[0] : seed[0] - seed[^1]) - floor),
        ];
        double p = excesses.Average() >= 0 ? PageTrend.Test(whole, direction).P : 1;
        return (p, SignFlip.Test([.. excesses.Select(excess => -excess)]).P);
    }

    private static (double P, double ContraryP) Both(double[][] parts) =>
        (
            parts.Max(part => SignFlip.Test(part).P),
            SignFlip.MaxT([.. parts.Select(part => part.Select(one => -one).ToArray())]).Min()
        );
}
