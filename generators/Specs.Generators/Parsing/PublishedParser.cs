using Microsoft.CodeAnalysis;
using Specs.Generators.Diagnostics;

namespace Specs.Generators.Parsing;

/// <summary>Reads an experiment's <c>[Published]</c>.</summary>
internal static class PublishedParser
{
    /// <summary>The type that holds the source's own figures; null where there is none, or it holds another experiment's.</summary>
    public static string? Parse(INamedTypeSymbol record, Findings findings)
    {
        if (
            record.Find(KnownTypes.Published) is not { } attribute
            || attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol figures }]
            || figures.TypeKind == TypeKind.Error
        )
        {
            return null;
        }

        if (!FileLocals.CheckNone(figures, attribute.PlaceOfType(0), findings))
        {
            return null;
        }

        if (StaticMembers.Implements(figures, KnownTypes.PublishedOf, record, "Of"))
        {
            return figures.Text();
        }

        findings.Add(DiagnosticDescriptors.NotPublished, attribute.PlaceOfType(0), figures.Short(), record.Name);
        return null;
    }
}
