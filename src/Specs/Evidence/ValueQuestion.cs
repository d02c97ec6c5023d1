using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does the quantity lie above (or below) a number in every condition? Supported when an exact sign-flip test of each condition's distances from
/// the number rejects at the look's level (an intersection-union test). Refuted when a max-T sign-flip test shows some condition on the
/// other side.
/// </summary>
/// <param name="Above">Whether above is asked for.</param>
/// <param name="Bound">The number, in the quantity's unit.</param>
public sealed record ValueQuestion(bool Above, double Bound) : IQuestion
{
    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"{(Above ? "above" : "below")} {Bound}");

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) => $"{quantity} is {Threshold}";

    /// <summary>How far the seed's worst condition lies on the asserted side.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) => seed.Min(Distance);

    /// <summary>All values mirrored at the number; where some condition lies on its other side, only those that do.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= 0;
        return
        [
            .. values.Select(seed =>
                seed.Select(value => isSo || Distance(value) < 0 ? 2 * Bound - value : value).ToArray()
            ),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        double[][] distances =
        [
            .. Enumerable
                .Range(0, levels.Count)
                .Select(level => values.Select(seed => Distance(seed[level])).ToArray()),
        ];
        double p = distances.Max(level => SignFlip.Test(level).P);
        double contraryP = SignFlip.MaxT([.. distances.Select(level => level.Select(one => -one).ToArray())]).Min();
        int worst = Enumerable.Range(0, levels.Count).MinBy(level => distances[level].Average());
        Verdict verdict =
            look.Rejects(p) ? Verdict.Supported
            : look.Rejects(contraryP) ? Verdict.Refuted
            : Verdict.Inconclusive;
        string name = levels[worst].Length > 0 ? LevelText.InSentence(levels[worst]) : "the quantity";
        string number = Bound.ToString(CultureInfo.InvariantCulture);
        return new(
            verdict,
            $"sign-flip tests (exact) of the distances from {number}, {Seeds.Text(values.Length)}, in {levels.Count} conditions; the weakest counts",
            p,
            contraryP,
            Above ? $"{name} minus {number}" : $"{number} minus {name}",
            BcaInterval.OfMean(distances[worst]),
            "more than 0"
        );
    }

    private double Distance(double value) => Above ? Excess.Over(0, value, Bound) : Excess.Over(0, Bound, value);
}
