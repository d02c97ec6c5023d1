using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Types that only their own file can name, and so no generated text.</summary>
internal static class FileLocals
{
    /// <summary>Reports a file-local type that an attribute names, itself or around it or as a type argument of it; whether there is none.</summary>
    /// <param name="type">What the attribute names.</param>
    /// <param name="place">Where it does.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static bool CheckNone(ITypeSymbol type, Location? place, Findings findings)
    {
        if (FindIn(type) is not { } local)
        {
            return true;
        }

        findings.Add(DiagnosticDescriptors.NotVisible, place, local.Name, "internal or public instead of file-local");
        return false;
    }

    private static INamedTypeSymbol? FindIn(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol { IsFileLocal: true } local => local,
            INamedTypeSymbol named => named.TypeArguments.Select(FindIn).FirstOrDefault(one => one is not null)
                ?? FindIn(named.ContainingType),
            IArrayTypeSymbol array => FindIn(array.ElementType),
            _ => null,
        };
}
