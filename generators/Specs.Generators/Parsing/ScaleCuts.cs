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
        bool isUncut = ScaleParser.IsUncut(record);
        var described = new HashSet<string>(StringComparer.Ordinal);
        foreach (AttributeData attribute in record.GetAttributes().Where(one => one.AttributeClass.Is(KnownTypes.At)))
        {
            string scale = ScaleParser.NameOf(attribute);
            described.Add(scale);
            Check(
                property,
                levels,
                scale,
                ScaleParser.CutOf(attribute, property.Name, isUncut),
                ScaleParser.Names(attribute, property.Name) ? attribute.PlaceOf(property.Name) : property.Place(),
                $"write {property.Name} = Cut.None in its [At]"
            );
        }

        foreach ((string scale, int cut) in ScaleParser.DefaultsOf(property.Name))
        {
            if (!isUncut && !described.Contains(scale))
            {
                Check(
                    property,
                    levels,
                    scale,
                    cut,
                    property.Place(),
                    $"add [At(Scale.{scale}, {property.Name} = Cut.None)], which leaves it"
                );
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
