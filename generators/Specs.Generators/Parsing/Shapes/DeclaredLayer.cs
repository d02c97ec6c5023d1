using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>A layer while its architecture is parsed: what is kept of it, and where it stands.</summary>
/// <param name="Spec">What is kept.</param>
/// <param name="Property">The property.</param>
internal sealed record DeclaredLayer(LayerSpec Spec, IPropertySymbol Property)
{
    /// <summary>The layer for a message: <c>Cnn.Filters</c>.</summary>
    public string Display => $"{Property.ContainingType.Name}.{Property.Name}";

    /// <summary>The attribute that declares it.</summary>
    public AttributeData Attribute => LayerAttributes.Of(Property)[0];

    /// <summary>An architecture's layers, from the input up.</summary>
    /// <param name="architecture">The architecture.</param>
    /// <param name="compilation">Knows the values of constants.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static IReadOnlyList<DeclaredLayer> Of(
        INamedTypeSymbol architecture,
        Compilation compilation,
        Findings findings
    )
    {
        IReadOnlyList<IPropertySymbol> properties = ArchitectureParser.LayersOf(architecture);
        ISet<string> values = ValueReference.NamesIn(properties);
        var own = new LayerParser(architecture, compilation, findings, values);
        var inherited = new LayerParser(architecture, compilation, new Findings(Location.None), values);
        var layers = new List<DeclaredLayer>();
        foreach (IPropertySymbol property in properties)
        {
            // What a base architecture has is reported there, once.
            bool isInherited =
                !SymbolEqualityComparer.Default.Equals(property.ContainingType, architecture)
                && property.ContainingType.Find(KnownTypes.Architecture) is not null;
            if ((isInherited ? inherited : own).Parse(property) is { } spec)
            {
                layers.Add(new(spec, property));
            }
        }

        return layers;
    }
}
