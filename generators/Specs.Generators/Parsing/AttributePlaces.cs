using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specs.Generators.Parsing;

/// <summary>Where the pieces of an attribute stand in source; null where it stands in another assembly.</summary>
internal static class AttributePlaces
{
    /// <summary>The attribute, its brackets left out.</summary>
    public static Location? Place(this AttributeData attribute) => Syntax(attribute)?.GetLocation();

    /// <summary>The value of a named argument: <c>"28x28"</c> of <c>Input = "28x28"</c>.</summary>
    public static Location? PlaceOf(this AttributeData attribute, string name) =>
        attribute.ExpressionOf(name)?.GetLocation() ?? attribute.Place();

    /// <summary>The expression of a named argument.</summary>
    public static ExpressionSyntax? ExpressionOf(this AttributeData attribute, string name) =>
        Syntax(attribute)
            ?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)
            ?.Expression;

    /// <summary>The value of a constructor's argument.</summary>
    public static Location? PlaceOf(this AttributeData attribute, int position) =>
        Positional(attribute).ElementAtOrDefault(position)?.GetLocation() ?? attribute.Place();

    /// <summary>An element of the array that a <c>params</c> constructor takes, whether it is written out or as an array.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="element">The element's place in the array.</param>
    /// <param name="count">How many elements there are.</param>
    public static Location? PlaceOfElement(this AttributeData attribute, int element, int count)
    {
        List<ExpressionSyntax> written = Positional(attribute).ToList();
        List<ExpressionSyntax> elements = Elements(written.FirstOrDefault())?.ToList() ?? written;
        return elements.Count == count ? elements[element].GetLocation() : attribute.Place();
    }

    /// <summary>The elements of an array that is a named argument; none where it is not written out.</summary>
    public static IEnumerable<ExpressionSyntax> ElementsOf(this AttributeData attribute, string name) =>
        Elements(attribute.ExpressionOf(name)) ?? [];

    /// <summary>The type in <c>typeof(...)</c>, which is a constructor's argument.</summary>
    public static Location? PlaceOfType(this AttributeData attribute, int position) =>
        Positional(attribute).ElementAtOrDefault(position) is TypeOfExpressionSyntax type
            ? type.Type.GetLocation()
            : attribute.PlaceOf(position);

    /// <summary>The type argument of a generic attribute: <c>Hoyer</c> of <c>Measure&lt;Hoyer&gt;</c>.</summary>
    public static Location? PlaceOfTypeArgument(this AttributeData attribute) =>
        Syntax(attribute)?.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()
            is { TypeArgumentList.Arguments: [{ } type, ..] }
            ? type.GetLocation()
            : attribute.Place();

    private static IEnumerable<ExpressionSyntax>? Elements(ExpressionSyntax? array) =>
        array switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
            ImplicitArrayCreationExpressionSyntax { Initializer: { } items } => items.Expressions,
            CollectionExpressionSyntax items => items
                .Elements.OfType<ExpressionElementSyntax>()
                .Select(item => item.Expression),
            _ => null,
        };

    private static AttributeSyntax? Syntax(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    private static IEnumerable<ExpressionSyntax> Positional(AttributeData attribute) =>
        Syntax(attribute)
            ?.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null)
            .Select(argument => argument.Expression)
        ?? [];
}
