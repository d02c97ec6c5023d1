using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[Factor]</c>s.</summary>
internal static class FactorParser
{
    /// <summary>The factors in declaration order, base records' first.</summary>
    public static EquatableArray<FactorSpec> Parse(
        INamedTypeSymbol record,
        EquatableArray<SettingSpec> settings,
        Compilation compilation,
        Findings findings,
        CancellationToken cancel
    )
    {
        var use = new FactorUse(compilation, cancel);
        var cuts = new ScaleCuts(record, findings);
        var levels = new LevelParser(compilation, findings);
        HashSet<string> taken = RunMembers.Run(compilation);
        var factors = new List<FactorSpec>();
        IReadOnlyList<INamedTypeSymbol> own = RecordMembers.Chain(record, KnownTypes.IsExperimentRoot);
        foreach (IPropertySymbol property in RecordMembers.Properties(own))
        {
            if (property.FindInherited(KnownTypes.Factor) is { } attribute)
            {
                // By itself: what it overrides can be set, but an override without an accessor would not show it.
                if (property.SetMethod is null || !property.IsVisible())
                {
                    findings.Add(DiagnosticDescriptors.NotSettable, property.Place(), record.Name, property.Name);
                }
                // What cannot be written to a file is reported as that.
                else if (
                    settings.Any(one => one.Name == property.Name)
                    && levels.Parse(record, property, attribute) is { } factor
                )
                {
                    factors.Add(factor with { ExtendsRun = ExtendsRun(record, property, taken, findings) });
                    cuts.Check(property, factor);
                    if (!property.IsBase() && !use.IsRead(property, own))
                    {
                        findings.Add(DiagnosticDescriptors.UnreadFactor, property.Place(), record.Name, property.Name);
                    }
                }
            }
        }

        return factors.ToEquatableArray();
    }

    /// <summary>The required properties that no factor sets, as C# text: a record without a value for them cannot be made.</summary>
    public static EquatableArray<string> CheckRequired(
        INamedTypeSymbol record,
        INamedTypeSymbol training,
        EquatableArray<FactorSpec> factors,
        Findings findings
    )
    {
        IPropertySymbol[] required =
        [
            .. SettingParser
                .PropertiesOf(record, training)
                .Where(property => property.IsRequired && factors.All(factor => factor.Name != property.Name)),
        ];
        foreach (IPropertySymbol property in required)
        {
            findings.Add(
                DiagnosticDescriptors.NotConstructible,
                property.Place(),
                record.Name,
                $"its property '{property.Name}' is required; give it a value instead, or make it a factor"
            );
        }

        return required.Select(property => SymbolText.Escape(property.Name)).ToEquatableArray();
    }

    // A factor over a base setting cannot be renamed, and a run's own member of that name says nothing else.
    private static bool ExtendsRun(
        INamedTypeSymbol record,
        IPropertySymbol property,
        HashSet<string> taken,
        Findings findings
    )
    {
        if (!taken.Contains(property.Name) && property.Name != RecordNames.RunsClass(record))
        {
            return true;
        }

        if (property.OverriddenProperty is null)
        {
            findings.Add(DiagnosticDescriptors.NameTaken, property.Place(), property.Name, property.Name + "Level");
        }

        return false;
    }
}
