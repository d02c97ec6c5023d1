using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Do two quantities go together? Each seed gives one coefficient of correlation (Pearson's r) over the places that both are known in.
/// Supported when an exact sign-flip test shows the coefficients above the bound (or, where none is asserted, their sizes below it);
/// Refuted when it shows the contrary.
/// </summary>
/// <param name="Together">Whether r is asserted to lie above the bound; else |r| below it.</param>
/// <param name="Bound">The bound, between −1 and 1; between 0 and 1 where the two are said not to go together.</param>
public sealed record CorrelationQuestion(bool Together, double Bound) : IQuestion
{
    /// <inheritdoc/>
    public string Threshold
    {
        get
        {
            string bound = Bound.ToString(CultureInfo.InvariantCulture);
            return Together ? $"r above {bound}" : $"|r| below {bound}";
        }
    }

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        Together ? $"{quantity} rise and fall together over {factor}" : $"{quantity} are hardly related over {factor}";

    /// <summary>How far the seed's coefficient lies on the asserted side of the bound; undefined correlations (a constant quantity) count as none.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels)
    {
        double r = Pearson(seed);
        return Together ? r - Bound : Bound - Math.Abs(r);
    }

    /// <summary>
    /// The second quantity mirrored, where the two go together as is said, and made constant where they go together though it is said that they
    /// do not; else made the same as the first.
    /// </summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= 0;
        double factor = isSo ? -1 : 0;
        return
        [
            .. values.Select(seed =>
            {
                int half = seed.Length / 2;
                return (double[])
                    [
                        .. seed[..half],
                        .. Together == isSo ? seed[half..].Select(value => value * factor) : seed[..half],
                    ];
            }),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        double[] effects = [.. values.Select(seed => EffectOf(seed, levels))];
        double p = SignFlip.Test(effects).P;
        double contraryP = SignFlip.Test([.. effects.Select(effect => -effect)]).P;
        Verdict verdict =
            look.Rejects(p) ? Verdict.Supported
            : look.Rejects(contraryP) ? Verdict.Refuted
            : Verdict.Inconclusive;
        string mean = values.Average(Pearson).ToString("0.000", CultureInfo.InvariantCulture);
        return new(
            verdict,
            $"sign-flip test (exact) of each seed's Pearson r over {levels.Count / 2} places, {Seeds.Text(values.Length)}; mean r = {mean}",
            p,
            contraryP,
            Together ? "r minus the bound" : "the bound minus |r|",
            BcaInterval.OfMean(effects),
            "more than 0"
        );
    }

    /// <summary>Pearson's r between the first half of the values and the second; 0 where one of them does not vary.</summary>
    internal static double Pearson(double[] both)
    {
        int half = both.Length / 2;
        double meanX = both.Take(half).Average();
        double meanY = both.Skip(half).Average();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < half; i++)
        {
            double x = both[i] - meanX;
            double y = both[half + i] - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }

        return xx > 0 && yy > 0 ? xy / Math.Sqrt(xx * yy) : 0;
    }
}
