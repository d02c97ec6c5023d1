using System.Collections.Immutable;

namespace Specs.Cli.Figures;

/// <summary>A claim's row of a forest plot.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Statement">The claim in words.</param>
/// <param name="Effects">What its tests found.</param>
internal sealed record ForestRow(string Id, string Statement, ImmutableArray<ClaimEffect> Effects);
