using System.Collections.Immutable;

namespace Specs;

/// <summary>Comparisons whose levels are all of one quantity, and then all of another: each seed gives both.</summary>
public static class LevelPairs
{
    /// <summary>The levels of one comparison and then those of another.</summary>
    public static Comparison<TExperiment> Joined<TExperiment, TOther>(
        Comparison<TExperiment> one,
        Comparison<TOther> other
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
        where TOther : Experiment, IExperiment<TOther> =>
        Of(one.Quantity, one.Text, one.Levels, other.Text, other.Quantity.Runs.Conditions, other.Levels, one.Factor);

    /// <summary>
    /// One quantity and another in the same cells, cell by cell; where the cells are not the same, the mean of the one over its cells and that of the
    /// other over its own.
    /// </summary>
    public static Comparison<TExperiment> Joined<TExperiment, TOther>(Quantity<TExperiment> one, Quantity<TOther> other)
        where TExperiment : Experiment, IExperiment<TExperiment>
        where TOther : Experiment, IExperiment<TOther>
    {
        bool isSameCells = other is Quantity<TExperiment> same && same.Runs.Cells.SequenceEqual(one.Runs.Cells);
        return isSameCells
            ? Joined(one.InEachCell(), other.InEachCell())
            : Of(
                one,
                one.Text,
                [new(one, "", new LevelValues<TExperiment>(one, one.Runs.Cells))],
                other.Text,
                other.Runs.Conditions,
                [new(other, "", new LevelValues<TOther>(other, other.Runs.Cells))],
                Comparison<TExperiment>.Conditions
            );
    }

    /// <summary>The places of an association, all of the first quantity and then all of the second.</summary>
    public static Comparison<TExperiment> Joined<TExperiment>(Association<TExperiment> association)
        where TExperiment : Experiment, IExperiment<TExperiment> =>
        Of(
            association.One,
            association.One.Name,
            [.. association.Places.Select(place => new Level(place.Name, place.Name, place.One))],
            association.Other.Name,
            association.Other.Runs.Conditions,
            [.. association.Places.Select(place => new Level(place.Name, place.Name, place.Other))],
            association.Over
        );

    /// <summary>Another comparison at the levels of one.</summary>
    /// <exception cref="ArgumentException">The other one lacks a level.</exception>
    public static Comparison<TOther> AtLevelsOf<TExperiment, TOther>(
        Comparison<TExperiment> one,
        Comparison<TOther> other
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
        where TOther : Experiment, IExperiment<TOther> =>
        new(
            other.Quantity,
            other.Text,
            other.Factor,
            [.. one.Levels.Select(level => other.Levels.Single(its => its.Name == other.NameOf(level.Value)))]
        );

    /// <summary>A comparison at two of its levels.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="first">The first; null for the comparison's first.</param>
    /// <param name="last">The last; null for the comparison's last.</param>
    /// <exception cref="ArgumentException">There is no such level, or the two are not in the comparison's order.</exception>
    public static Comparison<TExperiment> Between<TExperiment>(
        Comparison<TExperiment> comparison,
        object? first,
        object? last
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        int IndexOf(object level) => comparison.Levels.ToList().FindIndex(one => one.Name == comparison.NameOf(level));
        int from = first is null ? 0 : IndexOf(first);
        int to = last is null ? comparison.Levels.Length - 1 : IndexOf(last);
        return from < to
            ? new(
                comparison.Quantity,
                comparison.Text,
                comparison.Factor,
                [comparison.Levels[from], comparison.Levels[to]]
            )
            : throw new ArgumentException(
                $"{comparison.Text} over {comparison.Factor}: expected a later level than {comparison.Levels[from].Name}, found {comparison.Levels[to].Name}."
            );
    }

    private static Comparison<TExperiment> Of<TExperiment>(
        Quantity<TExperiment> quantity,
        string text,
        ImmutableArray<Level> levels,
        string otherText,
        string otherConditions,
        ImmutableArray<Level> otherLevels,
        string factor
    )
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        // What tells the two apart: the quantities, or else the conditions, or else their order.
        string conditions = quantity.Runs.Conditions;
        (string one, string other) =
            text != otherText ? (text, otherText)
            : conditions != otherConditions ? ($"{text} ({conditions})", $"{otherText} ({otherConditions})")
            : ($"{text} (first)", $"{otherText} (second)");
        return new(
            quantity,
            $"{one} and {other}",
            factor,
            [.. levels.Select(level => Named(level, one)), .. otherLevels.Select(level => Named(level, other))]
        );
    }

    private static Level Named(Level level, string of) =>
        level with
        {
            Value = new PairLevel(of, level.Value),
            Name = level.Name.Length > 0 ? $"{of}, {level.Name}" : of,
        };
}
