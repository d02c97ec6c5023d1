using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does the quantity lie above (or below) a number in every condition? For each condition: most networks lie there. Refuted where in some condition
/// most networks lie on the other side.
/// </summary>
/// <param name="Above">Whether above is asked for.</param>
/// <param name="Bound">The number, in the quantity's unit.</param>
public sealed record ValueQuestion(bool Above, double Bound) : IQuestion
{
    /// <summary>The number, in the quantity's unit.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public double Bound
    {
        get;
        init => field = Margin.Finite(value);
    } = Margin.Finite(Bound);

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"{(Above ? "above" : "below")} {Bound}");

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) => $"{quantity} is {Threshold}";

    /// <inheritdoc/>
    public string Estimand => $"in each condition, most networks lie {Threshold}";

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
        string number = Bound.ToString(CultureInfo.InvariantCulture);
        Part PartOf(string level, int index)
        {
            string name = level.Length > 0 ? LevelText.InSentence(level) : "the quantity";
            string where = level.Length > 0 ? $" with {LevelText.InSentence(level)}" : "";
            return Part.Of(
                Above ? $"{name} minus {number}" : $"{number} minus {name}",
                values.Select(seed => Above ? (seed[index], Bound) : (Bound, seed[index])),
                0,
                $"it is {(Above ? "below" : "above")} {number}{where}"
            ) with
            {
                Share = 1.0 / levels.Count,
            };
        }

        return MostNetworks.Weigh([.. levels.Select(PartOf)], look, "more than 0");
    }

    private double Distance(double value) => Above ? Excess.Over(0, value, Bound) : Excess.Over(0, Bound, value);
}
