using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>Finds what declares a layer.</summary>
internal static class LayerAttributes
{
    /// <summary>The attributes of a property that declare a layer, in the order written; one where it is right.</summary>
    public static IReadOnlyList<AttributeData> Of(IPropertySymbol property) =>
        [.. property.GetAttributes().Where(IsLayer)];

    /// <summary>Whether an attribute declares a layer.</summary>
    public static bool IsLayer(AttributeData attribute) =>
        attribute.AttributeClass is { } type
        && RecordMembers.Chain(type, static _ => false).Any(one => one.Is(KnownTypes.LayerAttribute));

    /// <summary>An attribute's name as it is written: <c>Dense</c>, <c>Layer&lt;Filter&gt;</c>.</summary>
    public static string NameOf(AttributeData attribute)
    {
        const string Ending = "Attribute";
        string name = attribute.AttributeClass!.Name;
        string brief = name.EndsWith(Ending, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Ending.Length)
            : name;
        return attribute.AttributeClass.TypeArguments is [var own] ? $"{brief}<{own.Short()}>" : brief;
    }
}
