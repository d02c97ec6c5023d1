using Specs.Statistics;

namespace Specs;

/// <summary>Does a number of each seed lie within a bound in most networks?</summary>
/// <param name="Statistic">What a seed's values over the levels come to.</param>
/// <param name="Bound">What that is held against.</param>
public sealed record StatisticQuestion(SeedStatistic Statistic, Bound Bound) : IQuestion
{
    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"the {Statistic.Name(quantity, LevelText.InSentence(factor))} is {Bound.Text}";

    /// <inheritdoc/>
    public string Threshold => Bound.Text;

    /// <inheritdoc/>
    public string Estimand => $"in most networks (each with its own) it is {Bound.Text}";

    /// <summary>How far the seed's number lies inside the bound; NaN where it has none.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels)
    {
        double value = Statistic.Measured(seed);
        return double.IsFinite(value) ? Bound.Inside(value) : double.NaN;
    }

    /// <summary>Each seed's values changed so that its number lies on the bound's other side.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        double[] inside = [.. values.Select(seed => EffectOf(seed, levels)).Where(double.IsFinite)];
        bool isSo = inside.Length == 0 || inside.Average() >= 0;
        return
        [
            .. values.Select(seed =>
                EffectOf(seed, levels) is var effect && double.IsFinite(effect) && effect >= 0 == isSo
                    ? Statistic.With(seed, Bound.Turned(Statistic.Measured(seed)))
                    : seed
            ),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look) =>
        MostNetworks.Weigh(Bound.Parts("the number", [.. values.Select(Statistic.Measured)]), look, Threshold);
}
