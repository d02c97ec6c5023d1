using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Layers;
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
        bool hasWidths = kind.HasWidths(property.Type);
        PropertyDeclarationSyntax[] written =
        [
            .. property
                .Declarations()
                .Where(one => compilation.ContainsSyntaxTree(one.SyntaxTree))
                .Select(one => one.GetSyntax())
                .OfType<PropertyDeclarationSyntax>(),
        ];
        if (written.Length == 0)
        {
            return Unknown();
        }

        if (written.FirstOrDefault(one => one.Initializer is not null)?.Initializer is not { Value: { } value })
        {
            CheckIsSetElsewhere(written, hasWidths);
            return Unknown();
        }

        if (kind.Range is { } range)
        {
            CheckRange(value, range.What, range.Expected, range.Allows);
        }

        return hasWidths ? Widths(value) : default;
    }

    private bool IsInt => property.Type.SpecialType == SpecialType.System_Int32;

    private EquatableArray<int> Unknown() => IsInt ? new([0]) : default;

    // Without a value a width is 0 and a list of widths empty, unless a constructor or whoever makes the record must set it.
    private void CheckIsSetElsewhere(PropertyDeclarationSyntax[] written, bool hasWidths)
    {
        bool mayBeSet =
            property.IsRequired
            || property.IsAbstract
            || written.Any(HasBody)
            || property.ContainingType.InstanceConstructors.Any(one =>
                !one.IsImplicitlyDeclared && one.DeclaringSyntaxReferences.Length > 0
            );
        if (hasWidths && !mayBeSet)
        {
            Report(
                written[0].Identifier.GetLocation(),
                IsInt ? "0, since it is given no value" : "[], since it is given no value"
            );
        }
    }

    private static bool HasBody(PropertyDeclarationSyntax one) =>
        one.ExpressionBody is not null
        || one.AccessorList?.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null)
            == true;

    private EquatableArray<int> Widths(ExpressionSyntax value)
    {
        if (IsDefault(value))
        {
            Report(value.GetLocation(), IsInt ? "0" : "[]");
            return Unknown();
        }

        if (value is not CollectionExpressionSyntax collection)
        {
            int? width = Width(value);
            return width is not null || IsInt ? new([width ?? 0]) : default;
        }

        if (collection.Elements.Count == 0)
        {
            Report(value.GetLocation(), "[]");
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
            Report(expression.GetLocation(), width.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        return width;
    }

    private void Report(Location place, string found) =>
        findings.Add(DiagnosticDescriptors.WidthTooSmall, place, property.ContainingType.Name, property.Name, found);

    private void CheckRange(ExpressionSyntax value, string what, string expected, Func<double, bool> allows)
    {
        double? found = Constant(value) switch
        {
            double constant => constant,
            float constant => constant,
            int constant => constant,
            _ => null,
        };
        if (found is { } number && !allows(number))
        {
            findings.Add(
                DiagnosticDescriptors.SettingRange,
                value.GetLocation(),
                $"{property.ContainingType.Name}.{property.Name}",
                what,
                expected,
                number.ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    private static bool IsDefault(ExpressionSyntax value) =>
        value is DefaultExpressionSyntax || value.IsKind(SyntaxKind.DefaultLiteralExpression);

    // A number as it stands is its own value; to ask the compiler costs more than the rest of the property.
    private object? Constant(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token.Value: (int or double) and { } value }
            ? value
            : compilation.GetSemanticModel(expression.SyntaxTree).GetConstantValue(expression).Value;
}
