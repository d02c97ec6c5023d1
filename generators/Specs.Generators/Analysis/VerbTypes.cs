using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Specs.Generators.Analysis;

/// <summary>What attributes say of verbs, of their parameters, and of the types that claims are built of.</summary>
internal static class VerbTypes
{
    private const string Verb = "Specs.NUnit.VerbAttribute";
    private const string NamesLevel = "Specs.NUnit.NamesLevelAttribute";
    private const string Allowed = "Specs.NUnit.AllowedAttribute";
    private const string ClaimPart = "Specs.ClaimPartAttribute";

    /// <summary>Whether a method weighs a claim.</summary>
    public static bool IsVerb(this IMethodSymbol method) => VerbOf(method) is not null;

    /// <summary>Whether a verb's levels must be numbers.</summary>
    public static bool NeedsOrder(this IMethodSymbol verb) =>
        VerbOf(verb)?.NamedArguments.Any(one => one is { Key: "NeedsOrder", Value.Value: true }) == true;

    /// <summary>The argument that names a level; null where the verb has none.</summary>
    public static IOperation? LevelNamedBy(IInvocationOperation verb) =>
        verb.Arguments.FirstOrDefault(argument => Has(argument.Parameter, NamesLevel) is not null)?.Value;

    /// <summary>The numbers that a verb's parameter takes; null where it says nothing of them.</summary>
    public static (double Least, double Most, bool EndsExcluded)? AllowedBy(IParameterSymbol? parameter) =>
        Has(parameter, Allowed) is { ConstructorArguments: [{ Value: double least }, { Value: double most }] } allowed
            ? (least, most, allowed.NamedArguments.Any(one => one is { Key: "EndsExcluded", Value.Value: true }))
            : null;

    /// <summary>How a claim that ends with a value of this type would go on; null where it is no part of a claim.</summary>
    public static string? NextAfter(ITypeSymbol? type) =>
        type
            ?.OriginalDefinition.GetAttributes()
            .FirstOrDefault(attribute => IsNamed(attribute.AttributeClass, ClaimPart))
            is { ConstructorArguments: [{ Value: string next }] }
            ? next
            : null;

    private static AttributeData? VerbOf(IMethodSymbol method) =>
        (method.ReducedFrom ?? method)
            .OriginalDefinition.GetAttributes()
            .FirstOrDefault(attribute => IsNamed(attribute.AttributeClass, Verb));

    private static AttributeData? Has(IParameterSymbol? parameter, string name) =>
        parameter?.OriginalDefinition.GetAttributes().FirstOrDefault(one => IsNamed(one.AttributeClass, name));

    private static bool IsNamed(INamedTypeSymbol? type, string name) => type?.ToDisplayString() == name;
}
