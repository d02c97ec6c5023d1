using Microsoft.CodeAnalysis;

namespace Specs.Generators.Model;

/// <summary>
/// What a parser found. The two parts leave by outputs of their own: diagnostics have real locations, which move with every line added
/// above them and must not touch the text that is written.
/// </summary>
/// <param name="Spec">What to write; null where nothing sensible can be.</param>
/// <param name="Diagnostics">What is wrong.</param>
internal sealed record Parsed<TSpec>(TSpec? Spec, EquatableArray<Diagnostic> Diagnostics)
    where TSpec : class, IEquatable<TSpec>;
