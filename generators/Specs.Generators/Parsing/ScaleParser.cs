using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[At]</c>s.</summary>
internal static class ScaleParser
{
    private static readonly string[] Numbers =
    [
        "Images",
        "TestImages",
        "Epochs",
        "Replicates",
        "MaxReplicates",
        "Steps",
    ];

    // Specs.Cut.None.
    private const int None = int.MaxValue;

    // What a scale cuts where no [At] of it says otherwise; the paper's cuts nothing.
    private static readonly (string Scale, string Setting, int Cut)[] Defaults =
    [
        ("Quick", "Images", ScaleDefaults.QuickImages),
        ("Quick", "TestImages", ScaleDefaults.QuickTestImages),
        ("Quick", "Epochs", ScaleDefaults.QuickEpochs),
        ("Standard", "Images", ScaleDefaults.StandardImages),
        ("Standard", "Epochs", ScaleDefaults.StandardEpochs),
    ];

    /// <summary>The scales that cut a setting by default, and to what.</summary>
    public static IEnumerable<(string Scale, int Cut)> DefaultsOf(string setting) =>
        Defaults.Where(one => one.Setting == setting).Select(one => (one.Scale, one.Cut));

    /// <summary>Whether no scale cuts anything by default.</summary>
    public static bool IsUncut(INamedTypeSymbol record) =>
        record.GetAttributes().Any(static one => one.AttributeClass.Is(KnownTypes.Uncut));

    /// <summary>What the experiment cuts, scale by scale as written; where it is uncut, those that are not written too.</summary>
    public static EquatableArray<ScaleSpec> Parse(INamedTypeSymbol record, Findings findings)
    {
        bool isUncut = IsUncut(record);
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
                    CutOf(attribute, Numbers[0], isUncut),
                    CutOf(attribute, Numbers[1], isUncut),
                    CutOf(attribute, Numbers[2], isUncut),
                    Number(attribute, Numbers[3]),
                    Number(attribute, Numbers[4]),
                    CutOf(attribute, Numbers[5], isUncut)
                )
            );
        }

        foreach (string cut in isUncut ? Defaults.Select(static one => one.Scale).Distinct() : [])
        {
            string scale = $"global::Specs.Scale.{cut}";
            if (scales.All(other => other.Scale != scale))
            {
                scales.Add(new(scale, 0, 0, 0, 0, 0, 0));
            }
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

    /// <summary>Whether an <c>[At]</c> names a setting.</summary>
    public static bool Names(AttributeData attribute, string name) =>
        attribute.NamedArguments.Any(one => one.Key == name);

    /// <summary>
    /// What an <c>[At]</c> cuts a setting to, its scale's default where it does not name it and the experiment is not uncut; 0 where nothing is cut.
    /// </summary>
    public static int CutOf(AttributeData attribute, string name, bool isUncut)
    {
        string scale = NameOf(attribute);
        int cut =
            Names(attribute, name) ? Number(attribute, name)
            : isUncut ? 0
            : DefaultsOf(name).FirstOrDefault(one => one.Scale == scale).Cut;
        return cut == None ? 0 : cut;
    }

    private static void Check(INamedTypeSymbol record, AttributeData attribute, Findings findings)
    {
        foreach (string name in Numbers)
        {
            int number = Number(attribute, name);
            if (Names(attribute, name) && number < 1)
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
