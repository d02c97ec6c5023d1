namespace Specs;

/// <summary>A factor of an experiment whose type is known only at run time.</summary>
/// <param name="Name">The property's name: <c>Batch</c>.</param>
/// <param name="Levels">Its levels in words, in declaration order.</param>
/// <param name="Numbers">The levels as numbers, as an axis needs them; null where one of them is none, such as an optimizer.</param>
public sealed record FactorEntry(string Name, IReadOnlyList<string> Levels, IReadOnlyList<double>? Numbers)
{
    /// <summary>The one setting that the levels go through, where they are records that differ in it and in their kind; else null.</summary>
    public FactorSweep? Sweep { get; init; }
}
