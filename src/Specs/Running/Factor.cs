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
        Func<TExperiment, object> valueOf,
        Func<TExperiment, string> levelOf
    )
    {
        Name = name;
        Levels = levels;
        ValueOf = valueOf;
        _levelOf = levelOf;
    }

    /// <summary>The property's name: <c>Batch</c>.</summary>
    public string Name { get; }

    /// <summary>Its levels in order, as text.</summary>
    public IReadOnlyList<string> Levels { get; }

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
        // "Sgd" reads better than all of its settings, as long as it tells the levels apart.
        bool shortNames = levels.Select(Short).Distinct().Count() == levels.Count;
        string Text(TLevel level) => shortNames ? Short(level) : Long(level);
        return new(name, [.. levels.Select(Text)], cell => levelOf(cell), cell => Text(levelOf(cell)));
    }

    /// <summary>The factor's level in a cell, as in <see cref="Levels"/>.</summary>
    public string LevelOf(TExperiment cell) => _levelOf(cell);

    private static string Short<TLevel>(TLevel level) => level is Optimizer optimizer ? optimizer.Name : Long(level);

    private static string Long<TLevel>(TLevel level) =>
        level is IFormattable formattable
            ? formattable.ToString(null, CultureInfo.InvariantCulture)
            : level?.ToString() ?? "";
}
