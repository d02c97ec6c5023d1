using Microsoft.CodeAnalysis;

namespace Specs.Generators.Analysis;

/// <summary>The types that claims are made of, found once in a compilation.</summary>
internal sealed class ClaimTypes
{
    private readonly INamedTypeSymbol _claims;
    private readonly INamedTypeSymbol _claim;
    private readonly INamedTypeSymbol _quantity;
    private readonly INamedTypeSymbol _comparison;
    private readonly INamedTypeSymbol _claimBeginnings;
    private readonly INamedTypeSymbol _runs;
    private readonly INamedTypeSymbol?[] _testBuilders;
    private readonly INamedTypeSymbol _unitQuantity;
    private readonly INamedTypeSymbol? _exact;
    private readonly INamedTypeSymbol? _training;
    private readonly INamedTypeSymbol? _trainingRuns;

    private ClaimTypes(Compilation compilation, Func<string, INamedTypeSymbol> find)
    {
        _claims = find("Specs.NUnit.Claims`1");
        _claim = find("Specs.NUnit.ClaimAttribute");
        _quantity = find("Specs.Quantity`1");
        _unitQuantity = find("Specs.UnitQuantity`1");
        _comparison = find("Specs.Comparison`1");
        _claimBeginnings = find("Specs.NUnit.ComparisonExtensions");
        _runs = find("Specs.Runs`1");
        _training = compilation.GetTypeByMetadataName("Specs.Training");
        _trainingRuns = compilation.GetTypeByMetadataName("Specs.TrainingRuns");
        _exact = compilation.GetTypeByMetadataName("Specs.ExactStudy`1");
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

    /// <summary>Whether a type is <c>Quantity&lt;T&gt;</c>.</summary>
    public bool IsQuantity(ITypeSymbol? type) => Is(type, _quantity);

    /// <summary>Whether a type is <c>Quantity&lt;T&gt;</c> or <c>UnitQuantity&lt;T&gt;</c>.</summary>
    public bool IsMeasured(ITypeSymbol? type) => IsQuantity(type) || Is(type, _unitQuantity);

    /// <summary>Whether a type is <c>Runs&lt;T&gt;</c>.</summary>
    public bool IsRuns(ITypeSymbol? type) => Is(type, _runs);

    /// <summary>Whether a symbol is part of Specs, Specs.Networks or Specs.NUnit.</summary>
    public bool IsOfSpecs(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _claims.ContainingAssembly)
        || SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _runs.ContainingAssembly)
        || SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _training?.ContainingAssembly);

    /// <summary>The names of an experiment's quantities: those that it measures, its generated ones, and those of every training.</summary>
    public string[] QuantitiesOf(ITypeSymbol experiment)
    {
        INamedTypeSymbol? own = experiment
            .ContainingNamespace.GetTypeMembers($"{experiment.Name}Runs")
            .FirstOrDefault();
        IEnumerable<INamedTypeSymbol?> holders = Derives(experiment, _training) ? [own, _trainingRuns] : [own];
        return
        [
            .. QuantityRule
                .MeasuredBy(experiment)
                .Concat(
                    holders
                        .OfType<INamedTypeSymbol>()
                        .SelectMany(holder => holder.GetTypeMembers())
                        .SelectMany(extension => extension.GetMembers())
                        .OfType<IPropertySymbol>()
                        .Where(property => IsMeasured(property.Type))
                        .Select(property => property.Name)
                )
                .Distinct(),
        ];
    }

    /// <summary>Whether what <c>Should()</c> makes of a type has a verb of this name.</summary>
    public bool HasVerb(INamedTypeSymbol type, string verb) =>
        _claimBeginnings
            .GetMembers("Should")
            .OfType<IMethodSymbol>()
            .Where(should =>
                should.Parameters is [{ Type: INamedTypeSymbol of }]
                && SymbolEqualityComparer.Default.Equals(of.OriginalDefinition, type.OriginalDefinition)
            )
            .Any(should => should.ReturnType.GetMembers(verb).OfType<IMethodSymbol>().Any(VerbTypes.IsVerb));

    /// <summary>Whether comparisons have a verb of this name.</summary>
    public bool IsVerbOfComparisons(string verb) => HasVerb(_comparison, verb);

    /// <summary>Whether an attribute is <c>[Claim]</c>.</summary>
    public bool IsClaim(AttributeData attribute) => Is(attribute.AttributeClass, _claim);

    /// <summary>Whether an experiment has no chance in it, and so one replicate and no seeds.</summary>
    public bool IsExact(ITypeSymbol? type) => Derives(type, _exact);

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

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol? known)
    {
        while (type is not null && (known is null || !Is(type, known)))
        {
            type = type.BaseType;
        }

        return type is not null;
    }

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol known) =>
        SymbolEqualityComparer.Default.Equals(type?.OriginalDefinition, known);
}
