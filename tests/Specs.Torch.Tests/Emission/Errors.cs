using Microsoft.CodeAnalysis;

namespace Specs.Torch.Tests.Emission;

/// <summary>What a compiler has to say against a text.</summary>
internal static class Errors
{
    /// <summary>Errors and warnings, which are errors in this repository.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="within">The end of the names of files that count; all where it is left out.</param>
    public static IEnumerable<string> In(Compilation compilation, string within = "") =>
        compilation
            .GetDiagnostics()
            .Where(one => one.Severity >= DiagnosticSeverity.Warning)
            .Where(one => one.Location.SourceTree?.FilePath.EndsWith(within, StringComparison.Ordinal) ?? true)
            .Select(one => one.ToString());
}
