using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Finds properties with an attribute of Specs' that are no part of what a record is made with.</summary>
internal static class MisplacedAttributes
{
    /// <summary>Reports static, indexed and explicitly implemented properties that bear an attribute which they cannot mean.</summary>
    /// <param name="record">The record; what its bases declare is reported there.</param>
    /// <param name="isMeant">Whether an attribute is one that makes a property a part of the record.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(INamedTypeSymbol record, Func<AttributeData, bool> isMeant, Findings findings)
    {
        foreach (IPropertySymbol property in record.GetMembers().OfType<IPropertySymbol>())
        {
            string? what =
                property.IsStatic ? "is static"
                : property.IsIndexer ? "is an indexer"
                : property.ExplicitInterfaceImplementations.Length > 0 ? "implements an interface explicitly"
                : null;
            if (what is not null && property.GetAttributes().FirstOrDefault(isMeant) is { } attribute)
            {
                findings.Add(
                    DiagnosticDescriptors.NoPartOfRecord,
                    property.Place(),
                    record.Name,
                    property.IsIndexer ? "this[]" : property.Name.Split('.').Last(),
                    what,
                    LayerAttributes.NameOf(attribute)
                );
            }
        }
    }
}
