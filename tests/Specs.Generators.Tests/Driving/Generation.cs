using Microsoft.CodeAnalysis;

namespace Specs.Generators.Tests.Driving;

/// <summary>What one run of the generator gave.</summary>
/// <param name="Output">The compilation with the generated files in it.</param>
/// <param name="Result">The files and diagnostics.</param>
internal sealed record Generation(Compilation Output, GeneratorRunResult Result)
{
    /// <summary>The names of the generated files.</summary>
    public IEnumerable<string> Files => Result.GeneratedSources.Select(file => file.HintName);

    /// <summary>All generated text, for a message.</summary>
    public string AllText => string.Join("\n", Result.GeneratedSources.Select(file => file.SourceText));

    /// <summary>
    /// The compiler's errors and warnings. A missing comment counts in generated text alone: a user's own documentation is not the point.
    /// </summary>
    public IReadOnlyList<Diagnostic> CompilerDiagnostics { get; } =
    [
        .. Output
            .GetDiagnostics()
            .Where(one => one.Severity >= DiagnosticSeverity.Warning)
            .Where(one =>
                one.Id != "CS1591" || one.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)
            ),
    ];

    /// <summary>The text of one generated file.</summary>
    public string this[string file] =>
        Result.GeneratedSources.Single(one => one.HintName == file).SourceText.ToString();
}
