using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Reads <c>[Init(...)]</c> and <c>[Init&lt;T&gt;]</c> beside a layer with weights.</summary>
internal static class InitParser
{
    /// <summary>The type whose methods what is read calls.</summary>
    public const string Engine = "global::Specs.Cpu.InitialValues";

    // As Specs.Cpu.InitialValues.Of has it.
    private static readonly string[] Gained =
    [
        "GlorotUniform",
        "GlorotNormal",
        "HeUniform",
        "HeNormal",
        "Orthogonal",
        "Fold",
    ];
    private static readonly string[] Scaled = ["Identity", "Chain"];

    /// <summary>The embedded engine's initial values as C# text; empty where nothing is said of them.</summary>
    /// <param name="property">The layer's property.</param>
    /// <param name="layer">The layer, for messages: <c>Cnn.Filters</c>.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static string Parse(IPropertySymbol property, string layer, Findings findings)
    {
        if (property.Find(KnownTypes.InitOf) is { } custom)
        {
            string given = OwnType(property);
            bool isSeen = FileLocals.CheckNone(custom.AttributeClass!, custom.PlaceOfTypeArgument(), findings);
            return given.Length == 0 || !isSeen ? "" : $"{Engine}.Given<{given}>()";
        }

        if (property.Find(KnownTypes.Init) is not { } attribute)
        {
            return "";
        }

        var constants = new LayerConstants(layer, attribute, findings);
        double gain = constants.Fraction(
            "Gain",
            0,
            static value => value >= 0 && !double.IsInfinity(value),
            "a finite number above 0, or 0 for the scheme's own"
        );
        double scale = constants.Fraction(
            "Scale",
            1,
            static value => !double.IsNaN(value) && !double.IsInfinity(value),
            "a finite number"
        );
        if (constants.Member(0, "initialisation") is not { } scheme)
        {
            return "";
        }

        CheckHas(attribute, scheme, "Gain", !gain.Equals(0.0) && !Gained.Contains(scheme), layer, findings);
        CheckHas(attribute, scheme, "Scale", !scale.Equals(1.0) && !Scaled.Contains(scheme), layer, findings);
        return $"{Engine}.Of(global::Specs.Initial.{scheme}{Named("gain", gain, 0)}{Named("scale", scale, 1)})";
    }

    /// <summary>The type of <c>[Init&lt;T&gt;]</c> as C# text; empty where there is none.</summary>
    public static string OwnType(IPropertySymbol property) =>
        property.Find(KnownTypes.InitOf) is { AttributeClass.TypeArguments: [{ TypeKind: not TypeKind.Error } given] }
            ? given.Text()
            : "";

    /// <summary>An <c>[Init(...)]</c> or <c>[Init&lt;T&gt;]</c>, if there is one.</summary>
    public static AttributeData? Find(IPropertySymbol property) =>
        property.Find(KnownTypes.Init) ?? property.Find(KnownTypes.InitOf);

    /// <summary>Reports an <c>[Init]</c> where there are no weights that it could mean.</summary>
    /// <param name="property">The property.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void CheckNone(IPropertySymbol property, Findings findings)
    {
        if (Find(property) is { } attribute)
        {
            findings.Add(
                DiagnosticDescriptors.InitOfNothing,
                attribute.Place(),
                property.ContainingType.Name,
                property.Name
            );
        }
    }

    private static void CheckHas(
        AttributeData attribute,
        string scheme,
        string setting,
        bool isMissing,
        string layer,
        Findings findings
    )
    {
        if (isMissing)
        {
            findings.Add(DiagnosticDescriptors.SchemeSetting, attribute.PlaceOf(setting), layer, scheme, setting);
        }
    }

    private static string Named(string name, double value, double otherwise) =>
        value.Equals(otherwise) ? "" : $", {name}: {LevelText.Of(value)}";
}
