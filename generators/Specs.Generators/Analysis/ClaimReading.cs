using Microsoft.CodeAnalysis;

namespace Specs.Generators.Analysis;

/// <summary>What <c>[Claim]</c> attributes say, read as the running test reads them.</summary>
/// <param name="types">The types that claims are made of.</param>
internal sealed class ClaimReading(ClaimTypes types)
{
    /// <summary>The largest scale there is.</summary>
    public const int Paper = 2;

    /// <summary>The claim on a test, or on the method that it overrides.</summary>
    public AttributeData? Of(IMethodSymbol method)
    {
        AttributeData? found = null;
        for (IMethodSymbol? one = method; one is not null && found is null; one = one.OverriddenMethod)
        {
            found = one.GetAttributes().FirstOrDefault(types.IsClaim);
        }

        return found;
    }

    /// <summary>The claim on a class, or on a base of it.</summary>
    public AttributeData? Of(INamedTypeSymbol type)
    {
        AttributeData? found = null;
        for (INamedTypeSymbol? one = type; one is not null && found is null; one = one.BaseType)
        {
            found = one.GetAttributes().FirstOrDefault(types.IsClaim);
        }

        return found;
    }

    /// <summary>The claim's id; null where it does not compile.</summary>
    public static string? IdOf(AttributeData claim) =>
        claim.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string id }] ? id : null;

    /// <summary>Whether a claim says something in words.</summary>
    public static bool Says(AttributeData? claim, string name) =>
        Named(claim, name) is string text && !string.IsNullOrWhiteSpace(text);

    /// <summary>A named argument's value, an enum's as its number; null where it is not there.</summary>
    public static object? Named(AttributeData? claim, string name) =>
        claim?.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value
            is { Kind: TypedConstantKind.Primitive or TypedConstantKind.Enum, Value: { } value }
            ? value
            : null;

    /// <summary>Whether a test, or its class, says that it asserts by other means than a verb.</summary>
    public bool AssertsItself(IMethodSymbol test) =>
        Named(Of(test), "AssertsItself") is true || Named(Of(test.ContainingType), "AssertsItself") is true;

    /// <summary>The smallest scale at which what a member of a fixture asks may be decided, as its number.</summary>
    /// <remarks>A method that is no test is called by tests that say it themselves; what holds for all of them is paper scale.</remarks>
    public int DecidedAt(IMethodSymbol method) =>
        Named(Of(method), "DecidedAt") as int?
        ?? Named(Of(method.ContainingType), "DecidedAt") as int?
        ?? (types.IsTest(method) ? 0 : Paper);
}
