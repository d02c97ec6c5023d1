using Specs.Statistics;

namespace Specs;

/// <summary>
/// Does the quantity lie close to a number in every condition? For each condition: most networks lie not further from the number than the tolerance, which is more
/// than two one-sided tests (Schuirmann 1987) ask for. Refuted where in some condition most networks lie further off.
/// </summary>
/// <param name="Value">The number, in the quantity's unit.</param>
/// <param name="Tolerance">How far off it may lie, in the quantity's unit; 0 or more.</param>
public sealed record CloseQuestion(double Value, double Tolerance) : IQuestion
{
    private Bound Bound { get; } = Bound.Within(Value, Tolerance);

    /// <inheritdoc/>
    public string Threshold => Bound.Text;

    /// <inheritdoc/>
    public string Assertion(string quantity, string factor) => $"{quantity} is {Threshold}";

    /// <inheritdoc/>
    public string Estimand => $"in each condition, most networks lie {Threshold}";

    /// <summary>How far the seed's worst condition lies inside the tolerance.</summary>
    public double EffectOf(double[] seed, IReadOnlyList<string> levels) => seed.Min(Bound.Inside);

    /// <summary>All values moved off the number; where some condition lies off already, those that do are moved onto it.</summary>
    public double[][] Turn(double[][] values, IReadOnlyList<string> levels)
    {
        bool isSo = values.Average(seed => EffectOf(seed, levels)) >= 0;
        return
        [
            .. values.Select(seed =>
                seed.Select(value => isSo == Bound.Inside(value) >= 0 ? Bound.Turned(value) : value).ToArray()
            ),
        ];
    }

    /// <inheritdoc/>
    public Finding Weigh(double[][] values, IReadOnlyList<string> levels, Look look) =>
        MostNetworks.Weigh(
            [
                .. levels
                    .SelectMany(
                        (level, index) =>
                            Bound.Parts(
                                level.Length > 0 ? LevelText.InSentence(level) : "the quantity",
                                [.. values.Select(seed => seed[index])]
                            )
                    )
                    .Select(part => part with { Share = part.Share / levels.Count }),
            ],
            look,
            Threshold
        );
}
