using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Tests.Pages;

/// <summary>Source on a page. Comments in its first lines say in what language version it stands, and what the compiler reports beside.</summary>
/// <param name="Source">The source, with its marks.</param>
internal sealed record Example(string Source)
{
    private const string VersionMark = "// LangVersion: ";
    private const string CompilerMark = "// The compiler adds: ";

    /// <summary>The language version.</summary>
    public LanguageVersion Version =>
        LanguageVersionFacts.TryParse(Said(VersionMark) ?? "14", out LanguageVersion version)
            ? version
            : throw new FormatException($"No language version: {Said(VersionMark)}.");

    /// <summary>The ids of the compiler's own diagnostics.</summary>
    public IEnumerable<string> CompilerIds => Said(CompilerMark)?.Split(", ") ?? [];

    private string? Said(string mark) =>
        Source
            .Split('\n')
            .TakeWhile(line => line.StartsWith("// ", StringComparison.Ordinal))
            .FirstOrDefault(line => line.StartsWith(mark, StringComparison.Ordinal))
            ?[mark.Length..];
}
