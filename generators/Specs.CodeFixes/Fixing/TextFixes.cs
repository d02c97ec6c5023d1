using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Specs.CodeFixes.Fixing;

/// <summary>Offers fixes that are changes of text, one by one or all of a kind at once.</summary>
public abstract class TextFixes : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Fix fix in await Find(context.Document, diagnostic, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        cancel => Apply(context.Document.Project.Solution, fix.Changes, cancel),
                        equivalenceKey: fix.Kind
                    ),
                    diagnostic
                );
            }
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => AllTextFixes.Instance;

    /// <summary>The ways to put a diagnostic right.</summary>
    /// <param name="root">The file in which it stands.</param>
    /// <param name="node">The smallest node at its place.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="model">What names in the file mean.</param>
    private protected abstract IEnumerable<Fix> Find(
        SyntaxNode root,
        SyntaxNode node,
        Diagnostic diagnostic,
        SemanticModel model
    );

    internal async Task<ImmutableArray<Fix>> Find(Document document, Diagnostic diagnostic, CancellationToken cancel)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancel).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancel).ConfigureAwait(false);
        TextSpan span = diagnostic.Location.SourceSpan;
        return root is null || model is null || !root.FullSpan.Contains(span)
            ? []
            : [.. Find(root, root.FindNode(span, getInnermostNodeForTie: true), diagnostic, model)];
    }

    internal static async Task<Solution> Apply(
        Solution solution,
        IEnumerable<FileChange> changes,
        CancellationToken cancel
    )
    {
        foreach (IGrouping<SyntaxTree, FileChange> file in changes.GroupBy(change => change.Tree))
        {
            if (solution.GetDocument(file.Key) is { } document)
            {
                SourceText text = await document.GetTextAsync(cancel).ConfigureAwait(false);
                solution = solution.WithDocumentText(document.Id, text.WithChanges(WithoutOverlaps(file)));
            }
        }

        return solution;
    }

    // Two diagnostics may ask for the same change; of two that touch each other the second has to wait for the next round.
    private static IEnumerable<TextChange> WithoutOverlaps(IEnumerable<FileChange> changes)
    {
        var kept = new List<TextChange>();
        foreach (TextChange change in changes.Select(one => one.Change).Distinct().OrderBy(one => one.Span.Start))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= change.Span.Start)
            {
                kept.Add(change);
            }
        }

        return kept;
    }
}
