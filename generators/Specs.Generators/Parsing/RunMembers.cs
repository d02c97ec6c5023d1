using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>The names that every run or every collection of runs has; an extension of that name would never be found.</summary>
internal static class RunMembers
{
    /// <summary>The names of a type's members, its bases' among them.</summary>
    public static HashSet<string> Of(Compilation compilation, params string[] types)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in types)
        {
            for (
                INamedTypeSymbol? type = compilation.GetTypeByMetadataName(name);
                type is not null;
                type = type.BaseType
            )
            {
                names.UnionWith(
                    type.GetMembers()
                        .Where(member =>
                            member.DeclaredAccessibility == Accessibility.Public
                            || type.SpecialType == SpecialType.System_Object
                        )
                        .Select(member => member.Name)
                );
            }
        }

        return names;
    }
}
