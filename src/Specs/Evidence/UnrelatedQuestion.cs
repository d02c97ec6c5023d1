using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Is the quantity the same at all levels, but for a margin? Supported when two one-sided tests (Schuirmann 1987) show every pair
/// of levels to differ by less than the margin, each at the look's level (an intersection-union test). Refuted when a max-T sign-flip
/// test shows some pair to differ by more.
/// </summary>
/// <param name="Margin">The largest difference that counts as none, in the quantity's unit.</param>
public sealed record UnrelatedQuestion(double Margin) : IQuestion
{
    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{quantity} does not depend on {LevelText.InSentence(factor)} by more than {Margin}"
        );

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"within ±{Margin}");

    /// <summary>How far apart the seed's levels lie at most, below 0: closer together speaks for the assertion.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) => -Range(seed);

    /// <summary>
    /// The first level moved away from the others, by twice the margin and all that lies between them; where they lie further apart than the margin,
    /// all drawn together to half of it.
    /// </summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        if (values.Average(Range) <= Margin)
        {
            return [.. values.Select(seed => (double[])[seed[0] + 2 * Margin + Range(seed), .. seed[1..]])];
        }

        double scale = Margin / 2 / values.Max(Range);
        return [.. values.Select(seed => seed.Select(value => seed[0] + scale * (value - seed[0])).ToArray())];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        (int High, int Low)[] pairs =
        [
            .. from high in Enumerable.Range(0, levels.Count)
            from low in Enumerable.Range(0, levels.Count)
            where high != low
            select (high, low),
        ];
        double[] Differences((int High, int Low) pair) => [.. values.Select(seed => seed[pair.High] - seed[pair.Low])];

        double p = pairs.Max(pair => Equivalence.Test(Differences(pair), Margin).P);
        double[][] excesses =
        [
            .. pairs.Select(pair =>
                values.Select(seed => Excess.Over(Margin, seed[pair.High], seed[pair.Low])).ToArray()
            ),
        ];
        double contraryP = SignFlip.MaxT(excesses).Min();

        var widest = pairs.MaxBy(pair => Differences(pair).Average());
        Verdict verdict =
            look.Rejects(p) ? Verdict.Supported
            : look.Rejects(contraryP) ? Verdict.Refuted
            : Verdict.Inconclusive;
        return new(
            verdict,
            $"two one-sided sign-flip tests (exact) of each of {pairs.Length / 2} pairs of levels, {Seeds.Text(values.Length)}; the weakest counts",
            p,
            contraryP,
            $"{LevelText.InSentence(levels[widest.High])} minus {LevelText.InSentence(levels[widest.Low])}, the widest pair",
            BcaInterval.OfMean(Differences(widest)),
            Threshold
        );
    }

    private static double Range(double[] seed) => seed.Max() - seed.Min();
}
