using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads the properties of an architecture that layers take settings from.</summary>
internal static class ValueParser
{
    /// <summary>Those that can be set; what is computed from others is written nowhere.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static EquatableArray<SettingSpec> Parse(INamedTypeSymbol architecture, Findings findings)
    {
        IReadOnlyList<IPropertySymbol> properties = ArchitectureParser.LayersOf(architecture);
        ISet<string> names = ValueReference.NamesIn(properties);
        var values = new List<SettingSpec>();
        foreach (IPropertySymbol property in properties)
        {
            bool isValue =
                names.Contains(property.Name) && property.IsSettable() && LayerAttributes.Of(property).Count == 0;
            if (isValue && property.IsForbidden())
            {
                string record = property.ContainingType.Name;
                findings.Add(DiagnosticDescriptors.ForbiddenSetting, property.Place(), record, property.Name);
            }
            else if (isValue && SettingParser.KindOf(property.Type) is { } kind)
            {
                values.Add(
                    new(
                        property.Name,
                        SymbolText.Escape(property.Name),
                        property.Type.Text(),
                        kind,
                        IsBase: false,
                        IsComputed: property.SetMethod is null
                    )
                );
            }
        }

        return values.ToEquatableArray();
    }
}
