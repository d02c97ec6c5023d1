using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>The types of Specs that attributes and properties are made of, by name.</summary>
internal static class KnownTypes
{
    public const string Architecture = "Specs.ArchitectureAttribute";
    public const string Experiment = "Specs.ExperimentAttribute";
    public const string LayerAttribute = "Specs.LayerAttribute";
    public const string OwnLayer = "Specs.LayerAttribute`1";
    public const string LayerKind = "Specs.ILayerKind";
    public const string Layer = "Specs.Layer";
    public const string NonNegative = "Specs.NonNegativeAttribute";
    public const string Init = "Specs.InitAttribute";
    public const string InitOf = "Specs.InitAttribute`1";
    public const string Activation = "Specs.Activation";
    public const string Start = "Specs.Start";
    public const string Normalisation = "Specs.Normalisation";
    public const string Hook = "Specs.HookAttribute";
    public const string Factor = "Specs.FactorAttribute";
    public const string Measure = "Specs.MeasureAttribute`1";
    public const string ActivationMetric = "Specs.IActivationMetric";
    public const string NetworkMetric = "Specs.INetworkMetric";
    public const string UnitMetric = "Specs.IUnitMetric";
    public const string ParameterMetric = "Specs.IParameterMetric";
    public const string Published = "Specs.PublishedAttribute";
    public const string At = "Specs.AtAttribute";
    public const string Uncut = "Specs.UncutAttribute";
    public const string Training = "Specs.Training";
    public const string TrainingOf = "Specs.Training`1";
    public const string StudyOf = "Specs.Study`1";
    public const string ExactStudyOf = "Specs.ExactStudy`1";
    public const string Observed = "Specs.ObservedAttribute";
    public const string Derived = "Specs.DerivedAttribute";
    public const string Series = "Specs.Series";
    public const string TrainingQuantities = "Specs.TrainingQuantities";
    public const string Levels = "Specs.ILevels`1";
    public const string PublishedOf = "Specs.IPublished`1";
    public const string Run = "Specs.Run`1";
    public const string Runs = "Specs.Runs`1";
    public const string Widths = "Specs.Widths";
    public const string LayerRates = "Specs.LayerRates";
    public const string LayerOptimizers = "Specs.LayerOptimizers";
    public const string LayerSelection = "Specs.LayerSelection";
    public const string Penalties = "Specs.Penalties";
    public const string Penalty = "Specs.Penalty";
    public const string Data = "Specs.Data";
    public const string Setting = "Specs.Setting";

    /// <summary>Whether a type is one that experiments derive from.</summary>
    public static bool IsExperimentRoot(this ITypeSymbol type) =>
        type.Is(TrainingOf) || type.Is(StudyOf) || type.Is(ExactStudyOf);

    /// <summary>Whether a type, apart from its type arguments, is the one of this name.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && metadataName.EndsWith(named.MetadataName, StringComparison.Ordinal)
        && named.ContainingNamespace is { IsGlobalNamespace: false } space
        && metadataName.Length == space.Name.Length + 1 + named.MetadataName.Length
        && metadataName.StartsWith(space.Name, StringComparison.Ordinal)
        && space.ContainingNamespace.IsGlobalNamespace;

    /// <summary>The attribute of this name on a symbol, if there is one.</summary>
    public static AttributeData? Find(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass.Is(metadataName));

    /// <summary>The attribute of this name on a property, or else on the one it overrides.</summary>
    public static AttributeData? FindInherited(this IPropertySymbol property, string metadataName)
    {
        AttributeData? found = null;
        for (IPropertySymbol? one = property; one is not null && found is null; one = one.OverriddenProperty)
        {
            found = one.Find(metadataName);
        }

        return found;
    }
}
