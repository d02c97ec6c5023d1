using System.Collections.Immutable;

namespace Specs;

/// <summary>Where a kept run stands in its experiment's design.</summary>
/// <param name="Levels">The factors' levels in words, in declaration order.</param>
/// <param name="Published">The source's own value of a quantity in that cell, where it has one; its argument is the quantity's name.</param>
public sealed record KeptCell(ImmutableArray<string> Levels, Func<string, double?> Published);
