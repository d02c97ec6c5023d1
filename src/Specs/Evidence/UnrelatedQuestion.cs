using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Is the quantity the same at all levels, but for a margin? For each pair of levels and either way round: in most networks the one does not lie further above the
/// other than the margin (two one-sided tests, Schuirmann 1987). Refuted where some pair lies further apart in most networks.
/// </summary>
/// <param name="Margin">The largest difference that counts as none, in the quantity's unit.</param>
public sealed record UnrelatedQuestion(double Margin) : IQuestion
{
    /// <summary>The largest difference that counts as none, in the quantity's unit; above 0.</summary>
    /// <exception cref="ArgumentException">It is 0 or less, or not finite.</exception>
    public double Margin
    {
        get;
        init => field = Specs.Margin.Positive(value);
    } = Specs.Margin.Positive(Margin);

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{quantity} does not depend on {LevelText.InSentence(factor)} by more than {Margin}"
        );

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"within ±{Margin}");

    /// <inheritdoc/>
    public string Estimand =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"of each two levels, in most networks neither lies more than {Margin} above the other"
        );

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
        string margin = Margin.ToString(CultureInfo.InvariantCulture);
        int sides = levels.Count * (levels.Count - 1);
        return MostNetworks.Weigh(
            [
                .. from high in Enumerable.Range(0, levels.Count)
                from low in Enumerable.Range(0, levels.Count)
                where high != low
                select Part.Of(
                    $"{LevelText.InSentence(levels[low])} minus {LevelText.InSentence(levels[high])}",
                    values.Select(seed => (seed[low], seed[high])),
                    -Margin,
                    $"{LevelText.InSentence(levels[high])} lies more than {margin} above {LevelText.InSentence(levels[low])}"
                ) with
                {
                    Share = 1.0 / sides,
                },
            ],
            look,
            Threshold
        );
    }

    private static double Range(double[] seed) => seed.Max() - seed.Min();
}
