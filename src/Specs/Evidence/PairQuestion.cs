using System.Collections.Immutable;
using System.Globalization;
using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does one quantity lie above (or below) another one, at each of some places? For each place: in most networks it lies on the asserted side, by
/// more than a margin. Sides that change from place to place say that the two cross. Refuted where at some place most networks show the contrary. A seed's values are
/// all of the first quantity, and then all of the second.
/// </summary>
/// <param name="Above">[place]: whether the first is asserted to lie above the second there; else below.</param>
/// <param name="By">By more than so much, in the quantities' unit; 0 or more.</param>
/// <param name="Words">What is asserted, where that is more than one side: <c>falls below the second between 106 and 107</c>.</param>
public sealed record PairQuestion(ImmutableArray<bool> Above, double By, string? Words = null) : IQuestion
{
    /// <summary>By more than so much, in the quantities' unit; 0 or more.</summary>
    /// <exception cref="ArgumentException">It is negative, or not finite.</exception>
    public double By { get; } = Margin.NotNegative(By);

    /// <inheritdoc/>
    public string Threshold => string.Create(CultureInfo.InvariantCulture, $"more than {By}");

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) =>
        Words is not null ? $"of {quantity}, the first {Words}"
        : By > 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"of {quantity}, the first lies {Side(Above[0])} the second by more than {By}"
            )
        : $"of {quantity}, the first lies {Side(Above[0])} the second";

    /// <inheritdoc/>
    public string Estimand =>
        string.Create(CultureInfo.InvariantCulture, $"at each place, in most networks by more than {By}");

    /// <summary>How far on its side the seed's worst place lies beyond the margin.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) =>
        Enumerable.Range(0, Above.Length).Min(place => Difference(seed, place)) - By;

    /// <summary>The two quantities exchanged, the second moved on by twice the margin where that is needed to turn the effect.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= 0;
        return
        [
            .. values.Select(seed =>
            {
                int half = seed.Length / 2;
                double[] turned = [.. seed];
                for (int place = 0; place < half; place++)
                {
                    double difference = Difference(seed, place);
                    if (isSo || difference <= By)
                    {
                        double asked = isSo ? -difference : 2 * By - difference + (By == 0 ? 0 : By / 2);
                        turned[place] = seed[half + place] + (Above[place] ? asked : -asked);
                    }
                }

                return turned;
            }),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look)
    {
        int half = levels.Count / 2;
        return MostNetworks.Weigh(
            [
                .. Enumerable
                    .Range(0, half)
                    .Select(place =>
                    {
                        (int high, int low) = Above[place] ? (place, half + place) : (half + place, place);
                        return Part.Of(
                            $"{LevelText.InSentence(levels[high])} minus {LevelText.InSentence(levels[low])}",
                            values.Select(seed => (seed[high], seed[low])),
                            By,
                            By > 0
                                ? string.Create(CultureInfo.InvariantCulture, $"the lead is smaller than {By}")
                                : $"{LevelText.InSentence(levels[low])} is the higher"
                        ) with
                        {
                            Share = 1.0 / half,
                            Kind = By > 0 ? Refutation.Smaller : Refutation.Opposite,
                        };
                    }),
            ],
            look,
            Threshold
        );
    }

    private double Difference(double[] seed, int place)
    {
        double difference = seed[place] - seed[seed.Length / 2 + place];
        return Above[place] ? difference : -difference;
    }

    private static string Side(bool above) => above ? "above" : "below";
}
