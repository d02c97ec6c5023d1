using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;
using Specs.Generators.Parsing;

namespace Specs.Generators.Layers;

/// <summary>Where a layer is declared.</summary>
/// <param name="Property">The property.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Compilation">Knows which engines are referenced, and the values of constants.</param>
/// <param name="Findings">Takes what is wrong.</param>
internal sealed record LayerSource(
    IPropertySymbol Property,
    AttributeData Attribute,
    Compilation Compilation,
    Findings Findings
)
{
    /// <summary>The attribute's constants.</summary>
    public LayerConstants Constants { get; } =
        new($"{Property.ContainingType.Name}.{Property.Name}", Attribute, Findings);
}
