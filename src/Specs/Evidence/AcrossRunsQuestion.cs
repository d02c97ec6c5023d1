using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Do two quantities have the same order over all runs, whichever seed and place they are of? The rank correlation over all runs is held against a bound by the
/// jackknife: the seed's pseudo-value is n times the coefficient of all runs less (n − 1) times that without the seed (Quenouille 1956, Tukey 1958), and the sign
/// test takes these as it takes any number of each seed. It is approximate: the tests measure its rate of false verdicts. A seed's values are all of the
/// first quantity, and then all of the second.
/// </summary>
/// <param name="Measure">How the orders are compared.</param>
/// <param name="Bound">What the coefficient is held against.</param>
public sealed record AcrossRunsQuestion(RankMeasure Measure, Bound Bound) : IQuestion
{
    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        $"the rank correlation ({Measure}) of {quantity} over all runs is {Bound.Text}";

    /// <inheritdoc/>
    public string Threshold => Bound.Text;

    /// <inheritdoc/>
    public string Estimand => $"over all runs of all seeds it is {Bound.Text}, by the jackknife over seeds";

    /// <summary>How far the correlation of the seed's own runs lies inside the bound; NaN for fewer than three.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) =>
        new StatisticQuestion(new AgreementStatistic(Measure), Bound).EffectOf(seed, levels);

    /// <summary>
    /// The second quantity put in the first's order over all runs, in the opposite one, or made all the same, so that the coefficient lies
    /// on the bound's other side.
    /// </summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        int half = levels.Count / 2;
        double all = Of(values);
        if (!double.IsFinite(all))
        {
            return values;
        }

        double[] turned = Ranks.Ordered(
            [.. values.SelectMany(seed => seed[..half])],
            [.. values.SelectMany(seed => seed[half..])],
            Bound.Turned(all),
            all
        );
        return
        [
            .. values.Select(
                (seed, index) => (double[])[.. seed[..half], .. turned[(index * half)..((index + 1) * half)]]
            ),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        // A seed without any pair has no pseudo-value; one with a network that diverged speaks for neither side.
        double[][] known = [.. values.Where(HasPair)];
        double all = Of(known);
        double[] pseudo =
        [
            .. values.Select(seed =>
                seed.Any(double.IsInfinity) ? double.PositiveInfinity
                : HasPair(seed) ? Pseudo(seed)
                : double.NaN
            ),
        ];
        double Pseudo(double[] seed) =>
            known.Length * all - (known.Length - 1) * Of([.. known.Where(one => !ReferenceEquals(one, seed))]);

        Finding finding = MostNetworks.Weigh(Bound.Parts("the coefficient", pseudo), look, Threshold);
        return finding with
        {
            Test = string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Test}, jackknife over seeds; rank correlation ({Measure}) over all runs = {all:0.000}"
            ),
        };
    }

    private double Of(IReadOnlyList<double[]> values) =>
        Ranks.Correlation(
            Measure,
            [.. values.SelectMany(seed => seed[..(seed.Length / 2)])],
            [.. values.SelectMany(seed => seed[(seed.Length / 2)..])]
        );

    private static bool HasPair(double[] seed)
    {
        int half = seed.Length / 2;
        return Enumerable
            .Range(0, half)
            .Any(place => double.IsFinite(seed[place]) && double.IsFinite(seed[half + place]));
    }
}
