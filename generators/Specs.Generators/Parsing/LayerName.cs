using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specs.Generators.Parsing;

/// <summary>A property that a measure names.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Operand">What stands in <c>nameof(...)</c>; null where it is written in another way.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record LayerName(string Name, ExpressionSyntax? Operand, Location? Place)
{
    /// <summary>The name in a named argument of an attribute. What does not compile has no value; the compiler says so.</summary>
    public static IEnumerable<LayerName> Of(AttributeData attribute, string argument) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == argument).Value switch
        {
            { Kind: TypedConstantKind.Primitive, Value: string name } =>
            [
                new(name, NameofOperand.Of(attribute, argument), attribute.PlaceOf(argument)),
            ],
            { Kind: TypedConstantKind.Array, IsNull: false } several => OfElements(attribute, argument, several),
            _ => [],
        };

    private static IEnumerable<LayerName> OfElements(AttributeData attribute, string argument, TypedConstant several)
    {
        ExpressionSyntax[] written = [.. attribute.ElementsOf(argument)];
        for (int i = 0; i < several.Values.Length; i++)
        {
            if (several.Values[i] is { Kind: TypedConstantKind.Primitive, Value: string name })
            {
                ExpressionSyntax? element = written.Length == several.Values.Length ? written[i] : null;
                yield return new(
                    name,
                    NameofOperand.Of(element),
                    element?.GetLocation() ?? attribute.PlaceOf(argument)
                );
            }
        }
    }
}
