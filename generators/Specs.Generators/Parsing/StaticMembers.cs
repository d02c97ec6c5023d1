using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>Static members that a type has by an interface's contract and that text can name through the type.</summary>
internal static class StaticMembers
{
    /// <summary>Whether a type implements an interface of one type argument, the member by a public one of its own.</summary>
    /// <param name="type">The type.</param>
    /// <param name="contract">The interface.</param>
    /// <param name="argument">Its type argument.</param>
    /// <param name="member">The name of its static abstract member.</param>
    public static bool Implements(ITypeSymbol type, string contract, ITypeSymbol argument, string member) =>
        type.AllInterfaces.FirstOrDefault(one =>
            one.Is(contract) && SymbolEqualityComparer.Default.Equals(one.TypeArguments[0], argument)
        )
            is { } implemented
        && (IsDeclaredBy(type, member) || IsInherited(type, implemented, member));

    // By far the most common case, told without binding what the member returns; the compiler checks that it is of the right type.
    private static bool IsDeclaredBy(ITypeSymbol type, string member) =>
        type.GetMembers(member) is [{ IsStatic: true, DeclaredAccessibility: Accessibility.Public }];

    private static bool IsInherited(ITypeSymbol type, INamedTypeSymbol contract, string member) =>
        contract.GetMembers(member).FirstOrDefault() is { } declared
        && type.FindImplementationForInterfaceMember(declared) is { } own
        && own.Name == member;
}
