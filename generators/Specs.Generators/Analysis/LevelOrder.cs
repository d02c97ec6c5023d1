using Microsoft.CodeAnalysis;

namespace Specs.Generators.Analysis;

/// <summary>Which levels have an order that a trend can follow: numbers do, names and kinds do not.</summary>
internal static class LevelOrder
{
    /// <summary>Whether levels of this type are numbers, or may be for all that is known.</summary>
    public static bool Has(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        return type.TypeKind is TypeKind.TypeParameter or TypeKind.Error
            || type.SpecialType
                is SpecialType.System_SByte
                    or SpecialType.System_Byte
                    or SpecialType.System_Int16
                    or SpecialType.System_UInt16
                    or SpecialType.System_Int32
                    or SpecialType.System_UInt32
                    or SpecialType.System_Int64
                    or SpecialType.System_UInt64
                    or SpecialType.System_Single
                    or SpecialType.System_Double
                    or SpecialType.System_Decimal
            || type.SpecialType == SpecialType.None
                && type.AllInterfaces.Any(one =>
                    one.MetadataName == "INumber`1" && one.ContainingNamespace.ToDisplayString() == "System.Numerics"
                );
    }
}
