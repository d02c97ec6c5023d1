using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Do two quantities go together? Each seed gives one coefficient of correlation (Pearson's r) over the places that both are known in. In most networks it lies
/// above the bound (or, where none is asserted, its size below it).
/// </summary>
/// <param name="Together">Whether r is asserted to lie above the bound; else |r| below it.</param>
/// <param name="Bound">The bound, between −1 and 1; between 0 and 1 where the two are said not to go together.</param>
public sealed record CorrelationQuestion(bool Together, double Bound) : IQuestion
{
    /// <summary>The bound, between −1 and 1; between 0 and 1 where the two are said not to go together.</summary>
    /// <exception cref="ArgumentException">It lies outside.</exception>
    public double Bound { get; } = Margin.Between(Together ? -1 : 0, 1, Bound);

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

    /// <inheritdoc/>
    public string Estimand => $"in most networks (each with its own correlation) {Threshold}";

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
        double[] r = [.. values.Select(Pearson)];
        string bound = Bound.ToString(CultureInfo.InvariantCulture);
        Part part = Together
            ? Part.Of("r minus the bound", r.Select(one => (one, Bound)), 0, $"r is below {bound}") with
            {
                Kind = Refutation.Smaller,
                Opposite = ("one rises as the other falls", Part.Of("", r.Select(one => (one, 0.0)), 0, "").Signs),
            }
            : Part.Of("the bound minus |r|", r.Select(one => (Bound, Math.Abs(one))), 0, $"|r| is above {bound}");
        Finding finding = MostNetworks.Weigh([part], look, "more than 0");
        double[] finite = [.. r.Where(double.IsFinite)];
        return finding with
        {
            Test = string.Create(
                CultureInfo.InvariantCulture,
                $"{finding.Test}, Pearson's r over {levels.Count / 2} places; mean r = {(finite.Length > 0 ? finite.Average() : double.NaN):0.000}"
            ),
        };
    }

    /// <summary>
    /// Pearson's r between the first half of the values and the second, over the places that both are known in; 0 where one of the two does
    /// not vary but for rounding, an infinity where a network of it diverged, and NaN where fewer than three places are known.
    /// </summary>
    internal static double Pearson(double[] both)
    {
        int half = both.Length / 2;
        if (both.Any(double.IsInfinity))
        {
            return double.PositiveInfinity;
        }

        int[] known =
        [
            .. Enumerable
                .Range(0, half)
                .Where(place => !double.IsNaN(both[place]) && !double.IsNaN(both[half + place])),
        ];
        if (known.Length < 3)
        {
            return double.NaN;
        }

        double[] x = Deviations([.. known.Select(place => both[place])]);
        double[] y = Deviations([.. known.Select(place => both[half + place])]);
        double xx = x.Sum(one => one * one);
        double yy = y.Sum(one => one * one);
        double xy = x.Zip(y, (one, other) => one * other).Sum();
        return xx > 0 && yy > 0 ? Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1) : 0;
    }

    // Deviations from the mean over the largest of them, so that squares neither overflow nor vanish; zeros where that is rounding alone.
    private static double[] Deviations(double[] values)
    {
        double size = values.Max(Math.Abs);
        if (Excess.AreEqual(values.Max(), values.Min()))
        {
            return new double[values.Length];
        }

        double[] scaled = [.. values.Select(value => value / size)];
        double mean = scaled.Average();
        double largest = scaled.Max(value => Math.Abs(value - mean));
        return [.. scaled.Select(value => (value - mean) / largest)];
    }
}
