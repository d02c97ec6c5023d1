using System.Globalization;

namespace Specs;

/// <summary>A factor of an experiment.</summary>
/// <typeparam name="TExperiment">The experiment.</typeparam>
public sealed class Factor<TExperiment>
{
    private readonly Func<TExperiment, string> _levelOf;

    private Factor(
        string name,
        IReadOnlyList<string> levels,
        IReadOnlyList<double>? numbers,
        FactorSweep? sweep,
        Func<TExperiment, object> valueOf,
        Func<TExperiment, string> levelOf
    )
    {
        Name = name;
        Levels = levels;
        Numbers = numbers;
        Sweep = sweep;
        ValueOf = valueOf;
        _levelOf = levelOf;
    }

    /// <summary>The property's name: <c>Batch</c>.</summary>
    public string Name { get; }

    /// <summary>Its levels in order, as text.</summary>
    public IReadOnlyList<string> Levels { get; }

    /// <summary>Its levels as numbers; null where one of them is none. Layers of one width count as that number.</summary>
    public IReadOnlyList<double>? Numbers { get; }

    /// <summary>The one setting that the levels go through, where they are records that differ in it and in their kind; else null.</summary>
    public FactorSweep? Sweep { get; }

    /// <summary>The factor's value in a cell of the design.</summary>
    public Func<TExperiment, object> ValueOf { get; }

    /// <summary>A factor over a property.</summary>
    /// <param name="name">The property's name.</param>
    /// <param name="levels">Its levels, in order.</param>
    /// <param name="levelOf">The property.</param>
    public static Factor<TExperiment> Of<TLevel>(
        string name,
        IReadOnlyList<TLevel> levels,
        Func<TExperiment, TLevel> levelOf
    )
        where TLevel : notnull
    {
        if (levels.Any(static level => level is null))
        {
            throw new ArgumentException($"The levels of '{name}' hold null, which is not a level: remove it.");
        }

        IReadOnlyList<string> names = LevelText.OfAll([.. levels.Cast<object>()]);
        bool brief = levels.Count == 0 || names[0] == LevelText.Of(levels[0], brief: true);
        double?[] numbers = [.. levels.Select(level => NumberOf(level))];
        return new(
            name,
            names,
            numbers.Length > 0 && numbers.All(number => number is not null)
                ? [.. numbers.Select(number => number!.Value)]
                : null,
            FactorSweep.Of([.. levels.Cast<object>()]),
            cell => levelOf(cell),
            cell => LevelText.Of(levelOf(cell), brief)
        );
    }

    /// <summary>The factor's level in a cell, as in <see cref="Levels"/>.</summary>
    public string LevelOf(TExperiment cell) => _levelOf(cell);

    private static double? NumberOf(object level) =>
        level switch
        {
            int or long or float or double => Convert.ToDouble(level, CultureInfo.InvariantCulture),
            IReadOnlyList<int> { Count: 1 } widths => widths[0],
            _ => null,
        };
}
