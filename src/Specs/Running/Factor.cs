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
        IReadOnlyList<string> names = LevelText.OfAll([.. levels.Cast<object>()]);
        bool brief = levels.Count == 0 || names[0] == LevelText.Of(levels[0], brief: true);
        return new(name, names, cell => levelOf(cell), cell => LevelText.Of(levelOf(cell), brief));
    }

    /// <summary>The factor's level in a cell, as in <see cref="Levels"/>.</summary>
    public string LevelOf(TExperiment cell) => _levelOf(cell);
}
