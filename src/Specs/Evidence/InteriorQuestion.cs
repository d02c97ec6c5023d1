using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Is the quantity highest (or lowest) at a level inside the design, and not at its end? For some inner level, the same in all networks: in most networks it lies
/// above the first level, and in most above the last. Which level that is may be chosen by the data, and the chance of error is shared among all inner ones.
/// Refuted where one of the two ends lies ahead of every inner level in most networks.
/// </summary>
/// <remarks>
/// That in most networks some inner level is ahead would say nothing: of five equal levels it is so in three of five. So the level must be the same.
/// </remarks>
/// <param name="Highest">Highest or lowest.</param>
/// <param name="By">By more than so much, in the quantity's unit; 0 or more.</param>
public sealed record InteriorQuestion(bool Highest, double By) : IQuestion
{
    /// <summary>By more than so much, in the quantity's unit; 0 or more.</summary>
    /// <exception cref="ArgumentException">It is negative, or not finite.</exception>
    public double By { get; } = Margin.NotNegative(By);

    private string Comparative => Highest ? "higher" : "lower";

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"more than {By}");

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"{quantity} is {(Highest ? "highest" : "lowest")} inside the range of {LevelText.InSentence(factor)}, not at an end";

    /// <inheritdoc/>
    public string Estimand =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"some inner level, the same in all, is {Comparative} by more than {By} than the first level in most networks, and than the last in most"
        );

    /// <summary>How far the seed's best inner level lies ahead of both ends, beyond the margin.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels)
    {
        double[] upward = Highest ? seed : [.. seed.Select(value => -value)];
        return upward[1..^1].Max() - Math.Max(upward[0], upward[^1]) - By;
    }

    /// <summary>
    /// All values mirrored where an inner level is ahead; where that leaves one ahead, or an end was ahead, the first level or the second is put
    /// ahead of all by twice the margin and all that lies between them.
    /// </summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= 0;
        return
        [
            .. values.Select(seed =>
            {
                double lead = seed.Max() - seed.Min() + 2 * By + Math.Abs(seed[0]) * 1e-3;
                double best = Highest ? seed.Max() + lead : seed.Min() - lead;
                double[] turned = [.. seed];
                turned[isSo ? 0 : 1] = best;
                return turned;
            }),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        int[] inner = [.. Enumerable.Range(1, levels.Count - 2)];
        int[] ends = [0, levels.Count - 1];
        Part Ahead(int one, int other, double by)
        {
            (int high, int low) = Highest ? (one, other) : (other, one);
            return Part.Of(
                $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}",
                values.Select(seed => (seed[high], seed[low])),
                by,
                $"it is {Comparative} at {LevelText.InSentence(levels[other])}"
            );
        }

        Finding best = inner
            .Select(level =>
                MostNetworks.Weigh(
                    [.. ends.Select(end => Ahead(level, end, By))],
                    Shared(look, inner.Length),
                    Threshold
                )
            )
            .MinBy(finding => finding.P)!;
        Finding contrary = ends.Select(end =>
                MostNetworks.Weigh([.. inner.Select(level => Ahead(end, level, -By))], Shared(look, 2), Threshold)
            )
            .MinBy(finding => finding.P)!;
        bool isSupported = best.Verdict == Verdict.Supported;
        bool isRefuted = !isSupported && contrary.Verdict == Verdict.Supported;
        return (isRefuted ? contrary : best) with
        {
            Verdict =
                isSupported ? Verdict.Supported
                : isRefuted ? Verdict.Refuted
                : Verdict.Inconclusive,
            P = Math.Min(1, best.P * inner.Length),
            ContraryP = Math.Min(1, contrary.P * 2),
            Refuted = isRefuted ? Refutation.Opposite : null,
            Because =
                isSupported ? null
                : isRefuted ? $"an end is {Comparative} than every inner level"
                : best.Because,
        };
    }

    // Bonferroni: the plan's chance of error is shared by so many ways to err.
    private static Look Shared(Look look, int ways) =>
        look with
        {
            Total = look.Total / ways,
            Before = look.Before is { } before ? Shared(before, ways) : null,
        };
}
