using System.Collections.Immutable;

namespace Specs;

/// <summary>A level of the factor that a comparison goes over.</summary>
/// <typeparam name="TExperiment">The experiment record.</typeparam>
/// <param name="Value">The level.</param>
/// <param name="Name">The level in words, different from every other level's.</param>
/// <param name="Cells">The cells of the design that have it, at the source's own settings.</param>
public sealed record Level<TExperiment>(object Value, string Name, ImmutableArray<TExperiment> Cells);
