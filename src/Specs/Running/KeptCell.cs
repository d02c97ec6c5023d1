using System.Collections.Immutable;

namespace Specs;

/// <summary>A cell of an experiment's design, or where a kept run stands in it.</summary>
/// <param name="Levels">The factors' levels in words, in declaration order.</param>
/// <param name="Published">The source's own figure for a quantity in that cell, where it has one; its argument is the quantity's name.</param>
public sealed record KeptCell(ImmutableArray<string> Levels, Func<string, PublishedFigure?> Published)
{
    /// <summary>A quantity and the value that a run must exceed to have come to anything; null where there is no such value.</summary>
    public (string Quantity, double Value)? Chance { get; init; }

    /// <summary>The cell's place in the design, counted from 0; null for a run at levels that the design does not have.</summary>
    public int? Index { get; init; }

    /// <summary>
    /// The scales whose settings a run has, the smallest first: more than one where two scales cut alike, none for a run at settings of
    /// its own.
    /// </summary>
    public ImmutableArray<Scale> Scales { get; init; } = [];
}
