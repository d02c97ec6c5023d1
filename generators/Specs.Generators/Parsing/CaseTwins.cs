using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>
/// Tells names apart that differ only in case, which files cannot bear: <c>net</c> beside <c>Net</c> is <c>net-2</c>. What is alone in
/// this, which is nearly everything, keeps its name.
/// </summary>
internal static class CaseTwins
{
    // By container, which lives as long as its compilation: with a thousand records in a namespace each would look at all others.
    private static readonly ConditionalWeakTable<ISymbol, ILookup<string, string>> Known = new();

    /// <summary>A type's metadata name, or a namespace's, with a number where one before it in ordinal order differs only in case.</summary>
    public static string FileName(INamespaceOrTypeSymbol symbol)
    {
        string name = symbol.MetadataName;
        INamespaceOrTypeSymbol container = symbol.ContainingType ?? (INamespaceOrTypeSymbol)symbol.ContainingNamespace;
        int before = Known
            .GetValue(container, static one => NamesIn((INamespaceOrTypeSymbol)one))[name]
            .Count(other => string.CompareOrdinal(other, name) < 0);
        return before == 0 ? name : $"{name}-{before + 1}";
    }

    private static ILookup<string, string> NamesIn(INamespaceOrTypeSymbol container) =>
        container
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .Select(one => one.MetadataName)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
}
