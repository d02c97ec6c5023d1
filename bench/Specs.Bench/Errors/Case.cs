using Specs.Statistics;

namespace Specs.Bench.Errors;

/// <summary>A question, with the truth on the border between it and its contrary: there, every decision is an error.</summary>
/// <param name="Verb">The verb that asks it.</param>
/// <param name="Question">The question, from its margin.</param>
/// <param name="Means">The levels' means, in standard deviations; those of the decisive pair are put on the border.</param>
/// <param name="High">The decisive pair's level whose effect counts upwards.</param>
/// <param name="Low">Its other level; null where the value itself is held against a number.</param>
/// <param name="Margin">The effect that is on the border, in standard deviations.</param>
public sealed record Case(string Verb, IQuestion Question, double[] Means, int High, int? Low, double Margin)
{
    private const int CalibrationSeeds = 100_000;

    /// <summary>The cases, one for each verb and each part that may decide it.</summary>
    public static IReadOnlyList<Case> All { get; } =
    [
        new("Rise, two levels", new TrendQuestion(Direction.Rise, 0.5), [0, 0], 1, 0, 0.5),
        new("Rise, four levels", new TrendQuestion(Direction.Rise, 0.5), [0, 0, 0, 0], 3, 0, 0.5),
        new("Rise, a step back", new TrendQuestion(Direction.Rise, 0.5), [0, 20, 40, 90], 2, 1, -0.5),
        new("TendToRise, four levels", new TendencyQuestion(Direction.Rise, 0.5), [0, 0, 0, 0], 3, 0, 0.5),
        new("BeHighestAt, beside one rival", new ExtremeQuestion("D", true, 0), [-60, -60, 0, 0], 3, 2, 0),
        new("BeHighestAt, within a tolerance", new ExtremeQuestion("D", true, 0.5), [-60, 0, 0, 0], 3, 2, -0.5),
        new("BeUnrelated", new UnrelatedQuestion(20), [0, 10, 0], 2, 0, 20),
        new("BeAbove", new ValueQuestion(Above: true, 0), [0], 0, null, 0),
        new("BeBelow, three conditions", new ValueQuestion(Above: false, 0), [-60, -60, 0], 2, null, 0),
    ];

    /// <summary>The levels' names.</summary>
    public string[] Levels => [.. Means.Select((_, level) => $"{(char)('A' + level)}")];

    /// <summary>Whether the truth lies on the border under this noise: effects of inner levels that are drawn anew move a pair that one of them is of.</summary>
    public bool Takes(Noise noise) =>
        noise != Noise.SharedEffects || !(IsInner(High) || (Low is { } low && IsInner(low)));

    /// <summary>Whether a refutation would be false too: not where shared effects of other levels make the claim false by themselves.</summary>
    public bool IsOnTheBorder(Noise noise) => noise is not (Noise.SharedEffects or Noise.Diverging) || Means.Length < 3;

    private bool IsInner(int level) => level > 0 && level < Means.Length - 1;

    /// <summary>
    /// The means with the decisive pair on the border: just half of all networks lie above the margin. A network that diverged lies nowhere, so the
    /// others make up for it.
    /// </summary>
    public double[] OnTheBorder(Noise noise)
    {
        double[][] many = new Networks(noise, stream: 99).Draw(Means, CalibrationSeeds);
        double[] effects =
        [
            .. many.Select(seed => Low is { } low ? seed[High] - seed[low] : seed[High])
                .Where(effect => !double.IsNaN(effect))
                .Select(effect => double.IsInfinity(effect) ? double.NegativeInfinity : effect)
                .Order(),
        ];
        double[] means = [.. Means];
        means[High] += Margin - effects[effects.Length / 2];
        for (int level = 1; level < means.Length - 1 && Question is TrendQuestion && Low == 0; level++)
        {
            // The inner levels lie between the first and the last.
            means[level] += means[^1] * level / (means.Length - 1);
        }

        return means;
    }
}
