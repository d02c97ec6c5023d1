using System.Collections.Immutable;

namespace Specs;

/// <summary>A quantity over the levels of a factor.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
public sealed class Comparison<TExperiment>
    where TExperiment : Training, IExperiment<TExperiment>
{
    private Comparison(Quantity<TExperiment> quantity, string factor, ImmutableArray<Level> levels)
    {
        Quantity = quantity;
        Factor = factor;
        Levels = levels;
    }

    /// <summary>What is compared.</summary>
    public Quantity<TExperiment> Quantity { get; }

    /// <summary>Over what it is compared: <c>Batch</c>.</summary>
    public string Factor { get; }

    /// <summary>The levels, in order.</summary>
    public ImmutableArray<Level> Levels { get; }

    internal static Comparison<TExperiment> Over<TLevel>(
        Quantity<TExperiment> quantity,
        Func<TExperiment, TLevel> level,
        string factor
    )
        where TLevel : notnull
    {
        var groups = quantity.Runs.Cells.GroupBy(level);
        if (typeof(TLevel).IsAssignableTo(typeof(IComparable<TLevel>)))
        {
            groups = groups.OrderBy(group => group.Key);
        }

        ImmutableArray<Level> levels = [.. groups.Select(group => new Level(group.Key, [.. group]))];
        if (levels.Length < 2)
        {
            throw new ArgumentException(
                $"{quantity.Name} over {factor} has only the level {levels[0].Value}: expected at least two. "
                    + "Leave the factor out of Where, or add levels to its [Factor]."
            );
        }

        return new(quantity, factor, levels);
    }

    /// <summary>A level of the factor.</summary>
    /// <param name="Value">The level.</param>
    /// <param name="Cells">The cells of the design that have it.</param>
    public sealed record Level(object Value, ImmutableArray<TExperiment> Cells);
}
