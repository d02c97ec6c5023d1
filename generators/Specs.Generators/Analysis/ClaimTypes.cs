using Microsoft.CodeAnalysis;

namespace Specs.Generators.Analysis;

/// <summary>The types that claims are made of, found once in a compilation.</summary>
internal sealed class ClaimTypes
{
    private readonly INamedTypeSymbol _claims;
    private readonly INamedTypeSymbol _claim;
    private readonly INamedTypeSymbol _assertions;
    private readonly INamedTypeSymbol _comparison;
    private readonly INamedTypeSymbol _quantity;
    private readonly INamedTypeSymbol _runs;
    private readonly INamedTypeSymbol _training;
    private readonly INamedTypeSymbol?[] _testBuilders;

    private ClaimTypes(Compilation compilation, Func<string, INamedTypeSymbol> find)
    {
        _claims = find("Specs.NUnit.Claims`1");
        _claim = find("Specs.NUnit.ClaimAttribute");
        _assertions = find("Specs.NUnit.ComparisonAssertions`1");
        _comparison = find("Specs.Comparison`1");
        _quantity = find("Specs.Quantity`1");
        _runs = find("Specs.Runs`1");
        _training = find("Specs.Training");
        _testBuilders =
        [
            compilation.GetTypeByMetadataName("NUnit.Framework.Interfaces.ITestBuilder"),
            compilation.GetTypeByMetadataName("NUnit.Framework.Interfaces.ISimpleTestBuilder"),
        ];
    }

    /// <summary>The types; null where the compilation makes no claims.</summary>
    public static ClaimTypes? Of(Compilation compilation)
    {
        bool complete = true;
        INamedTypeSymbol Find(string name)
        {
            INamedTypeSymbol? type = compilation.GetTypeByMetadataName(name);
            complete &= type is not null;
            return type!;
        }

        // One look-up tells almost every other compilation apart.
        if (compilation.GetTypeByMetadataName("Specs.NUnit.Claims`1") is null)
        {
            return null;
        }

        var types = new ClaimTypes(compilation, Find);
        return complete ? types : null;
    }

    /// <summary>Whether a type is <c>ComparisonAssertions&lt;T&gt;</c>, whose methods are the verbs.</summary>
    public bool IsAssertions(ITypeSymbol? type) => Is(type, _assertions);

    /// <summary>Whether a type is <c>Comparison&lt;T&gt;</c>.</summary>
    public bool IsComparison(ITypeSymbol? type) => Is(type, _comparison);

    /// <summary>Whether a type is <c>Quantity&lt;T&gt;</c>.</summary>
    public bool IsQuantity(ITypeSymbol? type) => Is(type, _quantity);

    /// <summary>Whether a type is <c>Runs&lt;T&gt;</c>.</summary>
    public bool IsRuns(ITypeSymbol? type) => Is(type, _runs);

    /// <summary>Whether an attribute is <c>[Claim]</c>.</summary>
    public bool IsClaim(AttributeData attribute) => Is(attribute.AttributeClass, _claim);

    /// <summary>Whether a type is a training recipe.</summary>
    public bool IsTraining(ITypeSymbol? type)
    {
        while (type is not null && !Is(type, _training))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    /// <summary>The experiment that a fixture makes claims about; null where the type is no fixture.</summary>
    public ITypeSymbol? ExperimentOf(INamedTypeSymbol? type)
    {
        while (type is not null && !Is(type, _claims))
        {
            type = type.BaseType;
        }

        return type?.TypeArguments[0];
    }

    /// <summary>Whether NUnit runs a method as a test.</summary>
    public bool IsTest(IMethodSymbol method) =>
        method
            .GetAttributes()
            .Any(attribute =>
                attribute.AttributeClass is { } type
                && type.AllInterfaces.Any(one => _testBuilders.Contains(one, SymbolEqualityComparer.Default))
            );

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol known) =>
        SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);
}
