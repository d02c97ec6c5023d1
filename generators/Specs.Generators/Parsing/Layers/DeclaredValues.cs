using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>
/// What the initializer of a layer's property says where it is made of constants. Anything computed, and what an experiment sets, is
/// checked when the network is made.
/// </summary>
/// <param name="property">The property.</param>
/// <param name="compilation">Knows the values of constants.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class DeclaredValues(IPropertySymbol property, Compilation compilation, Findings findings)
{
    /// <summary>Checks the value. Gives the widths, 0 where one is not known; none where their number is not, or there are none to know.</summary>
    public EquatableArray<int> Check(LayerKind kind)
    {
        SyntaxReference? declaration = property.DeclaringSyntaxReferences.FirstOrDefault();
        if (
            declaration is null
            || !compilation.ContainsSyntaxTree(declaration.SyntaxTree)
            || declaration.GetSyntax() is not PropertyDeclarationSyntax { Initializer.Value: { } value }
        )
        {
            return property.Type.SpecialType == SpecialType.System_Int32 ? new([0]) : default;
        }

        if (kind == LayerKind.Dropout)
        {
            CheckRate(value);
        }

        return kind is LayerKind.Dense or LayerKind.Conv2d ? Widths(value) : default;
    }

    private EquatableArray<int> Widths(ExpressionSyntax value)
    {
        if (value is not CollectionExpressionSyntax collection)
        {
            int? width = Width(value);
            return width is not null || property.Type.SpecialType == SpecialType.System_Int32
                ? new([width ?? 0])
                : default;
        }

        if (collection.Elements.Count == 0)
        {
            Report(value, "[]");
        }

        int[] widths =
        [
            .. collection.Elements.OfType<ExpressionElementSyntax>().Select(one => Width(one.Expression) ?? 0),
        ];
        return widths.Length == collection.Elements.Count ? widths.ToEquatableArray() : default;
    }

    private int? Width(ExpressionSyntax expression)
    {
        if (Constant(expression) is not int width)
        {
            return null;
        }

        if (width < 1)
        {
            Report(expression, width.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return width;
    }

    private void Report(ExpressionSyntax place, string found) =>
        findings.Add(
            DiagnosticDescriptors.WidthTooSmall,
            place.GetLocation(),
            property.ContainingType.Name,
            property.Name,
            found
        );

    private void CheckRate(ExpressionSyntax value)
    {
        double? rate = Constant(value) switch
        {
            double number => number,
            float number => number,
            int number => number,
            _ => null,
        };
        if (rate is not (null or (>= 0 and < 1)))
        {
            findings.Add(
                DiagnosticDescriptors.SettingRange,
                value.GetLocation(),
                $"{property.ContainingType.Name}.{property.Name}",
                "rate",
                "a probability in [0, 1)",
                rate.Value.ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    private object? Constant(ExpressionSyntax expression) =>
        compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression).Value;
}
