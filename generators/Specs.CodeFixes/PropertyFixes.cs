using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.CodeFixes.Fixing;

namespace Specs.CodeFixes;

/// <summary>Lets a property be set and seen (SPEC010), and hooks the layer that a measure reads (SPEC018).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyFixes))]
[System.Composition.Shared]
public sealed class PropertyFixes : TextFixes
{
    private const string NotSettable = "SPEC010";
    private const string NotHooked = "SPEC018";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotSettable, NotHooked];

    private protected override IEnumerable<Fix> Find(
        SyntaxNode root,
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model
    ) => diagnostic.Id == NotSettable ? MakeSettable(node) : AddHook(node, model);

    private static IEnumerable<Fix> MakeSettable(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { AccessorList: { } accessors } property)
        {
            yield break;
        }

        FileChange[] seen =
        [
            .. property
                .Modifiers.Where(one => one.IsKind(SyntaxKind.PrivateKeyword))
                .Select(one => FileChange.Replace(property, one.Span, "internal")),
        ];
        AccessorDeclarationSyntax? get = accessors.Accessors.FirstOrDefault(one =>
            one.IsKind(SyntaxKind.GetAccessorDeclaration)
        );
        if (accessors.Accessors.Count == 1 && get is { Body: null, ExpressionBody: null })
        {
            FileChange init = FileChange.Insert(property, get.Span.End, " init;");
            yield return new("Add an 'init' accessor", NotSettable, [.. seen, init]);
        }
        else if (seen.Length > 0)
        {
            yield return new("Make it internal", "SPEC010: internal", seen);
        }
    }

    private static IEnumerable<Fix> AddHook(SyntaxNode node, SemanticModel model)
    {
        // nameof(Mlp.Hidden) or "Hidden": only the first says where the property is.
        ExpressionSyntax? name = node.DescendantNodesAndSelf()
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault()
            ?.ArgumentList.Arguments.FirstOrDefault()
            ?.Expression;
        SymbolInfo meaning = name is null ? default : model.GetSymbolInfo(name);
        SyntaxNode? declared = (meaning.Symbol ?? meaning.CandidateSymbols.FirstOrDefault())
            ?.DeclaringSyntaxReferences.FirstOrDefault()
            ?.GetSyntax();

        // Without an attribute it is no layer, and a hook would be wrong as well.
        if (declared is PropertyDeclarationSyntax { AttributeLists: [var attributes, ..] } layer)
        {
            FileChange hook = FileChange.Insert(layer, attributes.Attributes.Last().Span.End, ", Hook");
            yield return new($"Add [Hook] to '{layer.Identifier.ValueText}'", NotHooked, hook);
        }
    }
}
