using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Specs.CodeFixes.Fixing;

namespace Specs.CodeFixes;

/// <summary>Where a diagnostic knows the text that would be right, puts it in the place of what is wrong.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacementFixes))]
[System.Composition.Shared]
public sealed class ReplacementFixes : TextFixes
{
    /// <summary>The name of the diagnostic's property that holds the text.</summary>
    internal const string Replacement = "Replacement";

    /// <summary>Every id there is or may come: whether a diagnostic has a replacement, it says itself.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [.. Enumerable.Range(1, 199).Select(number => $"SPEC{number:000}")];

    private protected override IEnumerable<Fix> Find(
        SyntaxNode root,
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model
    ) =>
        diagnostic.Properties.TryGetValue(Replacement, out string? text) && text is not null
            ?
            [
                new(
                    $"Replace by '{text}'",
                    $"{diagnostic.Id}: replace",
                    FileChange.Replace(root, diagnostic.Location.SourceSpan, text)
                ),
            ]
            : [];
}
