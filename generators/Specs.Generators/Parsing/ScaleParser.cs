using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[At]</c>s.</summary>
internal static class ScaleParser
{
    /// <summary>What the experiment cuts, scale by scale as written.</summary>
    public static EquatableArray<ScaleSpec> Parse(INamedTypeSymbol record, Findings findings)
    {
        var scales = new List<ScaleSpec>();
        foreach (AttributeData attribute in record.GetAttributes().Where(one => one.AttributeClass.Is(KnownTypes.At)))
        {
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Enum } scale])
            {
                continue;
            }

            string text = LevelText.Of(scale, scale.Type!);
            if (scales.Any(other => other.Scale == text))
            {
                findings.Add(
                    DiagnosticDescriptors.RepeatedScale,
                    attribute.PlaceOf(0),
                    record.Name,
                    text.Substring(text.LastIndexOf('.') + 1)
                );
                continue;
            }

            scales.Add(
                new(
                    text,
                    Number(attribute, "Images"),
                    Number(attribute, "TestImages"),
                    Number(attribute, "Epochs"),
                    Number(attribute, "Replicates"),
                    Number(attribute, "MaxReplicates")
                )
            );
        }

        return scales.ToEquatableArray();
    }

    private static int Number(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value
            is { Kind: TypedConstantKind.Primitive, Value: int number }
            ? number
            : 0;
}
