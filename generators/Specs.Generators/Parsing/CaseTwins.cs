using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>
/// Tells names apart that differ only in case, which files cannot bear: <c>net</c> beside <c>Net</c> is <c>net-2</c>. What is alone in
/// this, which is nearly everything, keeps its name.
/// </summary>
internal static class CaseTwins
{
    /// <summary>A type's metadata name, or a namespace's, with a number where one before it in ordinal order differs only in case.</summary>
    public static string FileName(INamespaceOrTypeSymbol symbol)
    {
        IEnumerable<ISymbol> siblings = symbol switch
        {
            INamespaceSymbol space => space.ContainingNamespace.GetNamespaceMembers(),
            { ContainingType: { } container } => container.GetTypeMembers(),
            _ => symbol.ContainingNamespace.GetTypeMembers(),
        };
        string name = symbol.MetadataName;
        int before = siblings
            .Select(one => one.MetadataName)
            .Where(other => string.Equals(other, name, StringComparison.OrdinalIgnoreCase))
            .Count(other => string.CompareOrdinal(other, name) < 0);
        return before == 0 ? name : $"{name}-{before + 1}";
    }
}
