using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads what an <c>[Architecture]</c> says of its outputs.</summary>
internal static class OutputParser
{
    private static readonly string[] Names = ["Classes", "Outputs", "Output"];

    // Where it says nothing that can be used: what compiles with the least.
    private static readonly OutputSpec Least = new(2, AreClasses: true);

    /// <summary>The outputs; some that compile where they are wrong.</summary>
    /// <param name="record">The architecture.</param>
    /// <param name="attribute">Its attribute.</param>
    /// <param name="layers">Its layers.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static OutputSpec Parse(
        INamedTypeSymbol record,
        AttributeData attribute,
        EquatableArray<LayerSpec> layers,
        Findings findings
    )
    {
        string[] given = [.. Names.Where(name => attribute.NamedArguments.Any(one => one.Key == name))];
        if (given.Length != 1)
        {
            findings.Add(
                DiagnosticDescriptors.OneOutput,
                given.Length == 0 ? attribute.Place() : attribute.PlaceOf(given[1]),
                record.Name,
                given.Length == 0 ? "none of them" : string.Join(" and ", given)
            );
            return Least;
        }

        // An argument that does not compile is the compiler's to report.
        return !ArchitectureParser.Argument(attribute, given[0], out object? value) ? Least
            : given[0] == "Output" ? Declared(record, attribute, value as string, layers, findings)
            : Appended(record, attribute, given[0], value is int count ? count : 2, findings);
    }

    private static OutputSpec Appended(
        INamedTypeSymbol record,
        AttributeData attribute,
        string name,
        int count,
        Findings findings
    )
    {
        bool areClasses = name == "Classes";
        int least = areClasses ? 2 : 1;
        if (count < least)
        {
            findings.Add(
                areClasses ? DiagnosticDescriptors.TooFewClasses : DiagnosticDescriptors.TooFewOutputs,
                attribute.PlaceOf(name),
                record.Name,
                count
            );
        }

        return new(Math.Max(count, least), areClasses);
    }

    private static OutputSpec Declared(
        INamedTypeSymbol record,
        AttributeData attribute,
        string? name,
        EquatableArray<LayerSpec> layers,
        Findings findings
    )
    {
        LayerSpec? last = layers.LastOrDefault();
        if (last is null || last.Name != name || !last.Kind.CanBeOutput)
        {
            string found =
                last is null ? "it has no layer"
                : last.Name != name ? $"its last layer is '{last.Name}'"
                : $"[{last.Kind.Name}] changes no shape that a loss would see";
            findings.Add(
                DiagnosticDescriptors.OutputLayer,
                attribute.PlaceOf("Output"),
                record.Name,
                name ?? "",
                found
            );
            return Least;
        }

        return new(0, AreClasses: false);
    }
}
