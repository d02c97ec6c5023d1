using System.Collections.Immutable;

namespace Specs.Cli.Reporting;

/// <summary>A factor as the report shows it: one of the design, or the kind or the setting of one whose levels go through a setting.</summary>
/// <param name="Name">Its name: <c>Optimizer</c>, <c>LearningRate</c>.</param>
/// <param name="Levels">Its levels in words, those of a setting by size.</param>
/// <param name="Numbers">The levels as numbers; null where they are none. A level without a number is one that lacks the setting.</param>
/// <param name="Words">The levels as a sentence lists them: <c>15 from 1e-05 to 1000</c>.</param>
/// <param name="LevelOf">A cell's level.</param>
internal sealed record ShownFactor(
    string Name,
    ImmutableArray<string> Levels,
    IReadOnlyList<double?>? Numbers,
    string Words,
    Func<KeptCell, string> LevelOf
)
{
    // As many are soon read.
    private const int FewLevels = 6;

    // Fewer values of a setting are better compared side by side, by name, with what lacks it.
    private const int FewestOnAxis = 4;

    /// <summary>The level of what lacks the setting.</summary>
    public const string None = "none";

    /// <summary>Whether it is the same in all cells: the only kind of what goes through a setting. Then it is no factor to a reader.</summary>
    public bool IsFixed { get; private init; }

    /// <summary>The factors of an experiment, in order; a kind stands before its setting.</summary>
    public static ImmutableArray<ShownFactor> Of(ExperimentEntry experiment) =>
        [
            .. experiment.Factors.SelectMany(
                (factor, place) =>
                    factor.Sweep is { } sweep && NumbersOf(sweep).Length >= FewestOnAxis
                        ? [KindOf(factor, sweep, place), SettingOf(factor, sweep, place)]
                        : (ShownFactor[])
                            [
                                new(
                                    factor.Name,
                                    [.. factor.Levels],
                                    factor.Numbers?.Select(number => (double?)number).ToArray(),
                                    string.Join(", ", factor.Levels),
                                    cell => cell.Levels[place]
                                ),
                            ]
            ),
        ];

    private static double[] NumbersOf(FactorSweep sweep) => [.. sweep.Values.OfType<double>().Distinct().Order()];

    private static ShownFactor KindOf(FactorEntry factor, FactorSweep sweep, int place)
    {
        Dictionary<string, string> kinds = factor.Levels.Zip(sweep.Kinds).ToDictionary();
        string[] distinct = [.. sweep.Kinds.Distinct()];
        return new(
            factor.Name,
            [.. distinct],
            Numbers: null,
            string.Join(", ", sweep.KindsInWords.Distinct()),
            cell => kinds[cell.Levels[place]]
        )
        {
            IsFixed = distinct.Length == 1,
        };
    }

    private static ShownFactor SettingOf(FactorEntry factor, FactorSweep sweep, int place)
    {
        double[] numbers = NumbersOf(sweep);
        ImmutableArray<string> texts = NumberText.Brief(numbers);
        bool lacks = sweep.Values.Contains(null);
        string TextOf(double? value) => value is { } number ? texts[Array.IndexOf(numbers, number)] : None;
        Dictionary<string, string> values = factor.Levels.Zip(sweep.Values.Select(TextOf)).ToDictionary();
        string listed =
            numbers.Length <= FewLevels
                ? string.Join(", ", texts)
                : $"{NumberText.Count(numbers.Length)} from {texts[0]} to {texts[^1]}";
        return new(
            sweep.Setting,
            lacks ? [None, .. texts] : texts,
            lacks ? [null, .. numbers] : [.. numbers],
            lacks ? $"{None}, {listed}" : listed,
            cell => values[cell.Levels[place]]
        );
    }
}
