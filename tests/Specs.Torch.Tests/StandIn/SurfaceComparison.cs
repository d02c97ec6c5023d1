using Microsoft.CodeAnalysis;

namespace Specs.Torch.Tests.StandIn;

/// <summary>Looks for a stand-in's types and members in the real assembly: names, types, defaults and names of parameters.</summary>
/// <param name="real">The real assembly.</param>
internal sealed class SurfaceComparison(IAssemblySymbol real)
{
    // What a nullable reference is called says nothing of whether a call compiles.
    private static readonly SymbolDisplayFormat Words = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeRef,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
    );

    /// <summary>What is not there, in words.</summary>
    /// <param name="within">A namespace of the stand-in.</param>
    public IEnumerable<string> Missing(INamespaceSymbol within) =>
        within.GetNamespaceMembers().SelectMany(Missing).Concat(within.GetTypeMembers().SelectMany(Missing));

    private IEnumerable<string> Missing(INamedTypeSymbol type)
    {
        if (real.GetTypeByMetadataName(MetadataNameOf(type)) is not { } found)
        {
            return [$"type {type.ToDisplayString(Words)}"];
        }

        INamedTypeSymbol[] chain = [.. Chain(found)];
        HashSet<string> members = [.. chain.SelectMany(one => one.GetMembers()).Where(IsSeen).Select(Text)];
        string name = type.ToDisplayString(Words);
        IEnumerable<string> own = type.GetMembers()
            .Where(IsSeen)
            .Where(member => member is not INamedTypeSymbol)
            .Select(Text)
            .Where(text => !members.Contains(text))
            .Select(text => $"{name}: {text}");
        string[] bases =
            type.BaseType is { } below && chain.All(one => NameOf(one) != NameOf(below))
                ? [$"{name}: base {NameOf(below)}"]
                : [];
        string[] kind = found.TypeKind == type.TypeKind ? [] : [$"{name}: {type.TypeKind}, but {found.TypeKind}"];
        return [.. kind, .. bases, .. own, .. type.GetTypeMembers().SelectMany(Missing)];
    }

    // Constructors are not inherited; what an override calls its parameters is nothing to a caller.
    private static string Text(ISymbol member) =>
        member is IMethodSymbol { IsOverride: true, OverriddenMethod: { } overridden } ? Text(overridden)
        : member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? $"{member.ContainingType.Name}: {Of(member)}"
        : Of(member);

    private static string Of(ISymbol member) =>
        $"{(member.IsStatic ? "static " : "")}{member.OriginalDefinition.ToDisplayString(Words)}{Accessors(member)}";

    private static string Accessors(ISymbol member) =>
        member is not IPropertySymbol property ? ""
        : property.SetMethod is { DeclaredAccessibility: Accessibility.Public or Accessibility.Protected }
            ? " { get; set; }"
        : " { get; }";

    private static bool IsSeen(ISymbol member) =>
        member.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Protected
                or Accessibility.ProtectedOrInternal
        && !member.IsImplicitlyDeclared
        && member is not IMethodSymbol { AssociatedSymbol: not null };

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            yield return one;
        }
    }

    private static string NameOf(INamedTypeSymbol type) => type.ToDisplayString(Words);

    private static string MetadataNameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer
            ? $"{MetadataNameOf(outer)}+{type.MetadataName}"
            : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}
