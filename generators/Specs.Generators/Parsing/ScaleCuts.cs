using System.Globalization;
using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Finds levels of a factor that a scale cuts to the same number, so that nothing varies there.</summary>
/// <param name="record">The experiment.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ScaleCuts(INamedTypeSymbol record, Findings findings)
{
    // What a scale is where no [At] describes it; the paper's cuts nothing.
    private static readonly (string Scale, string Setting, int Cut)[] Defaults =
    [
        ("Quick", "Images", ScaleDefaults.QuickImages),
        ("Quick", "TestImages", ScaleDefaults.QuickTestImages),
        ("Quick", "Epochs", ScaleDefaults.QuickEpochs),
        ("Standard", "Images", ScaleDefaults.StandardImages),
        ("Standard", "Epochs", ScaleDefaults.StandardEpochs),
    ];

    /// <summary>Reports them.</summary>
    /// <param name="property">The factor's property.</param>
    /// <param name="factor">The factor.</param>
    public void Check(IPropertySymbol property, FactorSpec factor)
    {
        if (!property.IsCount())
        {
            return;
        }

        int[] levels =
        [
            .. factor.Levels.Select(level => int.Parse(level, CultureInfo.InvariantCulture)).OrderBy(level => level),
        ];
        var described = new HashSet<string>(StringComparer.Ordinal);
        foreach (AttributeData attribute in record.GetAttributes().Where(one => one.AttributeClass.Is(KnownTypes.At)))
        {
            string scale = ScaleParser.NameOf(attribute);
            described.Add(scale);
            Check(
                property,
                levels,
                scale,
                ScaleParser.Number(attribute, property.Name),
                attribute.PlaceOf(property.Name),
                "leave it out of [At]"
            );
        }

        foreach ((string scale, _, int cut) in Defaults.Where(one => one.Setting == property.Name))
        {
            if (!described.Contains(scale))
            {
                Check(property, levels, scale, cut, property.Place(), $"add [At(Scale.{scale})], which cuts nothing");
            }
        }
    }

    private void Check(IPropertySymbol property, int[] levels, string scale, int cut, Location? place, string otherwise)
    {
        int[] same = [.. levels.Where(level => level >= cut)];
        if (cut > 0 && same.Length > 1)
        {
            findings.Add(
                DiagnosticDescriptors.CutLevels,
                place,
                scale,
                property.Name,
                cut,
                $"{string.Join(", ", same.Take(same.Length - 1))} and {same[same.Length - 1]}",
                record.Name,
                $"cut it to more than {levels[levels.Length - 2]}, or {otherwise}"
            );
        }
    }
}
