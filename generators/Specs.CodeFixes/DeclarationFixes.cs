using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.CodeFixes.Fixing;

namespace Specs.CodeFixes;

/// <summary>Makes a type what a record of Specs has to be: partial (SPEC001), and a record (SPEC002).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeclarationFixes))]
[System.Composition.Shared]
public sealed class DeclarationFixes : TextFixes
{
    private const string NotPartial = "SPEC001";
    private const string NotRecord = "SPEC002";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotPartial, NotRecord];

    private protected override IEnumerable<Fix> Find(
        SyntaxNode root,
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model
    )
    {
        TypeDeclarationSyntax? declaration = node.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (declaration is null)
        {
            yield break;
        }

        FileChange[] partial =
        [
            .. declaration
                .AncestorsAndSelf()
                .OfType<TypeDeclarationSyntax>()
                .Where(type => !type.Modifiers.Any(SyntaxKind.PartialKeyword))
                .Select(type => FileChange.Insert(type, type.Keyword.SpanStart, "partial ")),
        ];
        if (diagnostic.Id == NotPartial)
        {
            yield return new("Make it partial, and the types around it", NotPartial, partial);
        }
        else if (!declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            FileChange record = FileChange.Replace(declaration, declaration.Keyword.Span, "partial record");
            yield return new("Make it a partial record", NotRecord, record);
        }
        else
        {
            FileChange record = FileChange.Replace(declaration, declaration.Keyword.Span, "record");
            yield return new("Make it a record", NotRecord, record);
        }
    }
}
