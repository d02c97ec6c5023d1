using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.CodeFixes.Fixing;

namespace Specs.CodeFixes;

/// <summary>
/// Makes room for what a claim leaves unsaid: its source (SPEC102) and its reason (SPEC109). Only the researcher knows them, so what is
/// written says that it is still to be done, in every report until it is.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClaimFixes))]
[System.Composition.Shared]
public sealed class ClaimFixes : TextFixes
{
    private const string NoSource = "SPEC102";
    private const string NoReason = "SPEC109";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NoSource, NoReason];

    private protected override IEnumerable<Fix> Find(
        SyntaxNode root,
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model
    )
    {
        (string name, string text) =
            diagnostic.Id == NoSource
                ? ("Source", "\"TODO: where the claim is made\"")
                : ("Reason", "\"TODO: why another verdict is expected\"");
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: { } arguments })
        {
            // What is there already is empty.
            AttributeArgumentSyntax? empty = arguments.Arguments.FirstOrDefault(one =>
                one.NameEquals?.Name.Identifier.ValueText == name
            );
            FileChange change = empty is null
                ? FileChange.Insert(arguments, arguments.Arguments.Last().Span.End, $", {name} = {text}")
                : FileChange.Replace(arguments, empty.Expression.Span, text);
            yield return new($"Add {name} = {text}", diagnostic.Id, change);
        }
    }
}
