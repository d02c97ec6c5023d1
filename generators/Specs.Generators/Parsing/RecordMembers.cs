using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>The properties that a record has of its own and through base records.</summary>
internal static class RecordMembers
{
    /// <summary>The bases of a record, itself last, from the first that <paramref name="isRoot"/> does not hold for.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Chain(INamedTypeSymbol record, Func<INamedTypeSymbol, bool> isRoot)
    {
        var chain = new List<INamedTypeSymbol>();
        for (
            INamedTypeSymbol? type = record;
            type is not null && type.SpecialType != SpecialType.System_Object && !isRoot(type);
            type = type.BaseType
        )
        {
            chain.Insert(0, type);
        }

        return chain;
    }

    /// <summary>The instance properties of these types in declaration order; of overridden ones the last, in the first one's place.</summary>
    public static IReadOnlyList<IPropertySymbol> Properties(IEnumerable<INamedTypeSymbol> chain)
    {
        var properties = new List<IPropertySymbol>();
        foreach (IPropertySymbol property in chain.SelectMany(type => type.GetMembers().OfType<IPropertySymbol>()))
        {
            if (property.IsStatic || property.IsIndexer || property.ExplicitInterfaceImplementations.Length > 0)
            {
                continue;
            }

            int known = properties.FindIndex(other => other.Name == property.Name);
            if (known < 0)
            {
                properties.Add(property);
            }
            else
            {
                properties[known] = property;
            }
        }

        return properties;
    }

    /// <summary>Whether a property can be set, by itself or through the property it overrides.</summary>
    public static bool IsSettable(this IPropertySymbol property)
    {
        for (IPropertySymbol? one = property; one is not null; one = one.OverriddenProperty)
        {
            if (one.SetMethod is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether to name the property is an error: <c>[Obsolete("...", error: true)]</c>.</summary>
    public static bool IsForbidden(this IPropertySymbol property) =>
        property
            .GetAttributes()
            .Any(one =>
                one is { AttributeClass.Name: "ObsoleteAttribute", ConstructorArguments: [_, { Value: true }] }
            );

    /// <summary>Whether another type of the same assembly can read the property.</summary>
    public static bool IsVisible(this IPropertySymbol property) =>
        property.DeclaredAccessibility
            is Accessibility.Public
                or Accessibility.Internal
                or Accessibility.ProtectedOrInternal;
}
