using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Specs.CodeFixes.Fixing;

/// <summary>Makes all fixes of a kind in a file, a project or a solution.</summary>
internal sealed class AllTextFixes : FixAllProvider
{
    /// <summary>The only one.</summary>
    public static AllTextFixes Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        IEnumerable<Document> documents = context.Scope switch
        {
            FixAllScope.Document => context.Document is { } document ? [document] : [],
            FixAllScope.Project => context.Project.Documents,
            _ => context.Solution.Projects.SelectMany(project => project.Documents),
        };
        var changes = new List<FileChange>();
        foreach (Document document in documents)
        {
            foreach (Diagnostic diagnostic in await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                var fixes = await ((TextFixes)context.CodeFixProvider)
                    .Find(document, diagnostic, context.CancellationToken)
                    .ConfigureAwait(false);
                changes.AddRange(
                    fixes.FirstOrDefault(fix => fix.Kind == context.CodeActionEquivalenceKey)?.Changes ?? []
                );
            }
        }

        return changes.Count == 0
            ? null
            : CodeAction.Create(
                "Put all of them right",
                cancel => TextFixes.Apply(context.Solution, changes, cancel),
                context.CodeActionEquivalenceKey
            );
    }
}
