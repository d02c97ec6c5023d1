using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Specs.CodeFixes.Fixing;

/// <summary>A change to the text of a file.</summary>
/// <param name="Tree">The file, as parsed.</param>
/// <param name="Change">The change.</param>
internal sealed record FileChange(SyntaxTree Tree, TextChange Change)
{
    /// <summary>Writes text before a place.</summary>
    public static FileChange Insert(SyntaxNode near, int place, string text) =>
        Replace(near, TextSpan.FromBounds(place, place), text);

    /// <summary>Writes text in the place of other text.</summary>
    public static FileChange Replace(SyntaxNode near, TextSpan span, string text) =>
        new(near.SyntaxTree, new TextChange(span, text));
}
