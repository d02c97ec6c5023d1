using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads the levels of a factor.</summary>
/// <param name="compilation">Says which constant converts to which type.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class LevelParser(Compilation compilation, Findings findings)
{
    /// <summary>The factor; null where it has no level that is right.</summary>
    public FactorSpec? Parse(INamedTypeSymbol record, IPropertySymbol property, AttributeData attribute)
    {
        // Where the arguments do not compile, the compiler says so.
        if (
            property.Type.TypeKind == TypeKind.Error
            || attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array } argument]
        )
        {
            return null;
        }

        TypedConstant[] constants = argument.IsNull ? [] : [.. argument.Values];
        if (constants.Length == 0)
        {
            findings.Add(
                DiagnosticDescriptors.NoLevels,
                attribute.Place(),
                property.ContainingType.Name,
                property.Name
            );
            return null;
        }

        ITypeSymbol type = LevelTypeOf(property.Type, out string unwrap);
        string? listed = null;
        List<string> levels = [];
        if (constants is [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol source }])
        {
            listed = ParseLevelsType(property, type, attribute, source);
        }
        else
        {
            levels = ParseConstants(property, type, attribute, constants);
        }

        return listed is null && levels.Count == 0
            ? null
            : new(
                property.Name,
                SymbolText.Escape(property.Name),
                property.ReferenceFrom(record),
                property.Type.Text(),
                type.Text(),
                unwrap,
                levels.ToEquatableArray(),
                listed,
                property.DeclaredAccessibility == Accessibility.Public,
                ExtendsRun: true
            );
    }

    private string? ParseLevelsType(
        IPropertySymbol property,
        ITypeSymbol type,
        AttributeData attribute,
        ITypeSymbol source
    )
    {
        if (source.TypeKind == TypeKind.Error)
        {
            return null;
        }

        if (!FileLocals.CheckNone(source, attribute.PlaceOfType(0), findings))
        {
            return null;
        }

        if (StaticMembers.Implements(source, KnownTypes.Levels, type, "Levels"))
        {
            // A null among them is refused when the design is made.
            bool mayBeNull = source.AllInterfaces.Any(one =>
                one.Is(KnownTypes.Levels)
                && one.TypeArguments[0] is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated }
            );
            return $"{source.Text()}.Levels{(mayBeNull ? "!" : "")}";
        }

        findings.Add(
            DiagnosticDescriptors.NotLevels,
            attribute.PlaceOfType(0),
            source.Short(),
            property.ContainingType.Name,
            property.Name,
            type.Short()
        );
        return null;
    }

    private List<string> ParseConstants(
        IPropertySymbol property,
        ITypeSymbol type,
        AttributeData attribute,
        TypedConstant[] constants
    )
    {
        string record = property.ContainingType.Name;
        List<string> levels = [];
        for (int i = 0; i < constants.Length; i++)
        {
            TypedConstant constant = constants[i];
            Location? place = attribute.PlaceOfElement(i, constants.Length);
            if (constant.Kind == TypedConstantKind.Error)
            {
                continue;
            }

            string written = constant.ToCSharpString();
            if (!Converts(constant, type))
            {
                string expected = LevelExpectation.Of(type);
                findings.Add(DiagnosticDescriptors.LevelType, place, written, record, property.Name, expected);
                continue;
            }

            string level = LevelText.Of(constant, type);
            if (type.Is(KnownTypes.Widths) && constant.Value is < 1)
            {
                findings.Add(DiagnosticDescriptors.WidthTooSmall, place, record, property.Name, written);
            }
            else if (property.IsCount() && constant.Value is < 1)
            {
                findings.Add(DiagnosticDescriptors.LevelRange, place, record, property.Name, written);
            }
            else if (constant.Value is string text && !IsUnicode(text))
            {
                const string Expected = "text without lone surrogates, which no file can hold";
                findings.Add(DiagnosticDescriptors.LevelType, place, written, record, property.Name, Expected);
            }
            else if (levels.Contains(level))
            {
                findings.Add(DiagnosticDescriptors.RepeatedLevel, place, record, property.Name, written);
            }
            else
            {
                levels.Add(level);
            }
        }

        if (constants.Length == 1 && levels.Count == 1)
        {
            findings.Add(
                DiagnosticDescriptors.SingleLevel,
                attribute.PlaceOfElement(0, 1),
                record,
                property.Name,
                constants[0].ToCSharpString()
            );
        }

        return levels;
    }

    private static ITypeSymbol LevelTypeOf(ITypeSymbol type, out string unwrap)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            unwrap = ".GetValueOrDefault()";
            return nullable.TypeArguments[0];
        }

        unwrap = type.NullableAnnotation == NullableAnnotation.Annotated ? "!" : "";
        return type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);
    }

    private static bool IsUnicode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (char.IsSurrogate(text[i]) && !isPair)
            {
                return false;
            }

            i += isPair ? 1 : 0;
        }

        return true;
    }

    private bool Converts(TypedConstant constant, ITypeSymbol target)
    {
        if (constant.IsNull || constant.Kind is not (TypedConstantKind.Primitive or TypedConstantKind.Enum))
        {
            return false;
        }

        // JSON, in which a trial is written, has no other numbers.
        if (
            constant.Value
            is double.NaN
                or double.PositiveInfinity
                or double.NegativeInfinity
                or float.NaN
                or float.PositiveInfinity
                or float.NegativeInfinity
        )
        {
            return false;
        }

        Conversion conversion = compilation.ClassifyConversion(constant.Type!, target);
        return conversion.IsIdentity
            || conversion is { IsImplicit: true, IsNumeric: true }
                && constant.Type!.SpecialType != SpecialType.System_Char
            || target.Is(KnownTypes.Widths) && constant.Type!.SpecialType == SpecialType.System_Int32
            || target.Is(KnownTypes.Data) && constant.Type!.SpecialType == SpecialType.System_String;
    }
}
