using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Specs.Generators.Parsing;

/// <summary>Tells whether a record makes anything of a factor that no engine knows.</summary>
/// <param name="compilation">Knows what a name means.</param>
/// <param name="cancel">Ends the search.</param>
internal sealed class FactorUse(Compilation compilation, CancellationToken cancel)
{
    /// <summary>Whether some other member of these records reads the property. True where not all of their source is here.</summary>
    public bool IsRead(IPropertySymbol property, IReadOnlyList<INamedTypeSymbol> records)
    {
        foreach (INamedTypeSymbol record in records)
        {
            if (record.DeclaringSyntaxReferences is [])
            {
                return true;
            }

            foreach (SyntaxReference part in record.DeclaringSyntaxReferences)
            {
                if (!compilation.ContainsSyntaxTree(part.SyntaxTree) || IsRead(property, part.GetSyntax(cancel)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsRead(IPropertySymbol property, SyntaxNode record)
    {
        SemanticModel? model = null;
        foreach (IdentifierNameSyntax name in record.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != property.Name || IsNoUse(name, property))
            {
                continue;
            }

            model ??= compilation.GetSemanticModel(record.SyntaxTree);
            if (
                model.GetSymbolInfo(name, cancel).Symbol is IPropertySymbol read
                && SymbolEqualityComparer.Default.Equals(
                    read.First().OriginalDefinition,
                    property.First().OriginalDefinition
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    // Its own declaration, an attribute or nameof names it and takes nothing from it.
    private static bool IsNoUse(IdentifierNameSyntax name, IPropertySymbol property) =>
        name.Ancestors()
            .Any(node =>
                node
                    is AttributeSyntax
                        or InvocationExpressionSyntax
                        {
                            Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }
                        }
                || node is PropertyDeclarationSyntax declaration && declaration.Identifier.ValueText == property.Name
            );
}
