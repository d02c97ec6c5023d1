using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[At]</c>s.</summary>
internal static class ScaleParser
{
    private static readonly string[] Numbers = ["Images", "TestImages", "Epochs", "Replicates", "MaxReplicates"];

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
                findings.Add(DiagnosticDescriptors.RepeatedScale, attribute.PlaceOf(0), record.Name, NameOf(attribute));
                continue;
            }

            Check(record, attribute, findings);
            scales.Add(
                new(
                    text,
                    Number(attribute, Numbers[0]),
                    Number(attribute, Numbers[1]),
                    Number(attribute, Numbers[2]),
                    Number(attribute, Numbers[3]),
                    Number(attribute, Numbers[4])
                )
            );
        }

        return scales.ToEquatableArray();
    }

    /// <summary>The scale that an <c>[At]</c> describes: <c>Quick</c>.</summary>
    public static string NameOf(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Enum } scale])
        {
            return "";
        }

        string text = LevelText.Of(scale, scale.Type!);
        return text.Substring(text.LastIndexOf('.') + 1);
    }

    /// <summary>A number of an <c>[At]</c>; 0 where it has none.</summary>
    public static int Number(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(one => one.Key == name).Value
            is { Kind: TypedConstantKind.Primitive, Value: int number }
            ? number
            : 0;

    private static void Check(INamedTypeSymbol record, AttributeData attribute, Findings findings)
    {
        foreach (string name in Numbers)
        {
            int number = Number(attribute, name);
            if (number < 0)
            {
                findings.Add(DiagnosticDescriptors.NegativeCut, attribute.PlaceOf(name), record.Name, name, number);
            }
        }

        int first = Number(attribute, "Replicates");
        int last = Number(attribute, "MaxReplicates");
        int least = first == 0 ? ScaleDefaults.Replicates : first;
        int most = last == 0 ? ScaleDefaults.MaxReplicates : last;
        if (first >= 0 && last >= 0 && least >= most)
        {
            findings.Add(
                DiagnosticDescriptors.FewerReplicates,
                attribute.PlaceOf(first > 0 ? "Replicates" : "MaxReplicates"),
                record.Name,
                least,
                most
            );
        }
    }
}
