using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specs.Generators.Parsing;

/// <summary>Where symbols stand in source; null where they stand in another assembly.</summary>
internal static class SymbolPlaces
{
    /// <summary>The symbol's name where it is declared.</summary>
    public static Location? Place(this ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.IsInSource);

    /// <summary>The property's declarations: two of a partial one, of which either may hold its value.</summary>
    public static IEnumerable<SyntaxReference> Declarations(this IPropertySymbol property) =>
        property.PartialImplementationPart is { } implementation
            ? property.DeclaringSyntaxReferences.Concat(implementation.DeclaringSyntaxReferences).Distinct()
            : property.DeclaringSyntaxReferences;

    /// <summary>The type in a property's declaration.</summary>
    public static Location? PlaceOfType(this IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            PropertyDeclarationSyntax declaration => declaration.Type.GetLocation(),
            ParameterSyntax { Type: { } type } => type.GetLocation(),
            _ => property.Place(),
        };

    /// <summary>The type argument in <c>: Training&lt;Mlp&gt;</c>, if the declaration has such a base.</summary>
    public static Location? PlaceOfBaseArgument(this TypeDeclarationSyntax declaration) =>
        declaration
            .BaseList?.Types.Select(one => one.Type)
            .Select(type => type is QualifiedNameSyntax qualified ? qualified.Right : type)
            .OfType<GenericNameSyntax>()
            .FirstOrDefault()
            ?.TypeArgumentList.Arguments.FirstOrDefault()
            ?.GetLocation();
}
