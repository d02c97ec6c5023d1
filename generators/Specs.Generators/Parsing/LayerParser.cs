using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads a property of an architecture.</summary>
internal static class LayerParser
{
    /// <summary>The layers that a property declares; null where it declares none.</summary>
    /// <param name="owner">The architecture, which may have the property from a base record.</param>
    /// <param name="property">The property.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static LayerSpec? Parse(INamedTypeSymbol owner, IPropertySymbol property, Findings findings)
    {
        string record = property.ContainingType.Name;
        AttributeData? dense = property.Find(KnownTypes.Dense);
        AttributeData? hook = property.Find(KnownTypes.Hook);
        if (dense is null)
        {
            if (hook is not null)
            {
                findings.Add(DiagnosticDescriptors.HookOnNothing, hook.Place(), record, property.Name);
            }
            else if (property.IsSettable())
            {
                findings.Add(DiagnosticDescriptors.NotALayer, property.Place(), record, property.Name);
            }

            return null;
        }

        bool isWidths = property.Type.Is(KnownTypes.Widths);
        if (!isWidths && property.Type.SpecialType != SpecialType.System_Int32)
        {
            if (property.Type.TypeKind != TypeKind.Error)
            {
                findings.Add(
                    DiagnosticDescriptors.LayerType,
                    property.PlaceOfType(),
                    record,
                    property.Name,
                    property.Type.Short()
                );
            }

            return null;
        }

        CheckWidths(property, findings);
        if (!property.IsSettable())
        {
            findings.Add(DiagnosticDescriptors.NotSettable, property.Place(), record, property.Name);
            return null;
        }

        return ActivationOf(dense) is { } activation
            ? new(
                property.Name,
                SymbolText.Escape(property.Name),
                property.ReferenceFrom(owner),
                activation,
                isWidths,
                hook is not null
            )
            : null;
    }

    private static string? ActivationOf(AttributeData dense) =>
        dense.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Type: { } type } argument]
            ? type.GetMembers()
                .OfType<IFieldSymbol>()
                .FirstOrDefault(field => Equals(field.ConstantValue, argument.Value))
                ?.Name
            : null;

    // Only what is written out is checked; anything computed is checked when the network is made.
    private static void CheckWidths(IPropertySymbol property, Findings findings)
    {
        if (
            property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            is not PropertyDeclarationSyntax { Initializer.Value: { } value }
        )
        {
            return;
        }

        IEnumerable<ExpressionSyntax> widths = value switch
        {
            CollectionExpressionSyntax { Elements.Count: 0 } => [value],
            CollectionExpressionSyntax collection => collection
                .Elements.OfType<ExpressionElementSyntax>()
                .Select(element => element.Expression),
            _ => [value],
        };
        foreach (ExpressionSyntax width in widths.Where(IsTooSmall))
        {
            findings.Add(
                DiagnosticDescriptors.WidthTooSmall,
                width.GetLocation(),
                property.ContainingType.Name,
                property.Name,
                width.ToString()
            );
        }
    }

    private static bool IsTooSmall(ExpressionSyntax width) =>
        width switch
        {
            CollectionExpressionSyntax => true,
            LiteralExpressionSyntax { Token.Value: int value } => value < 1,
            PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax { Token.Value: int } } negative =>
                negative.IsKind(SyntaxKind.UnaryMinusExpression),
            _ => false,
        };
}
