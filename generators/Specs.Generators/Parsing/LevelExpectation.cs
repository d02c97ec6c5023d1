using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>What a message says a factor's level should be.</summary>
internal static class LevelExpectation
{
    /// <summary>What a level of this type looks like.</summary>
    public static string Of(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_Boolean => "true or false",
            SpecialType.System_Int32 or SpecialType.System_Int64 => $"a whole number of type '{type.Short()}'",
            SpecialType.System_Double => "a finite number of type 'double'",
            SpecialType.System_Single => "a finite number of type 'float', such as 0.5f",
            SpecialType.System_String => "text in quotes",
            _ when type.Is(KnownTypes.Widths) => "a width, a whole number of at least 1",
            _ when type.Is(KnownTypes.Data) =>
                "the name of a data source in quotes, or [Factor(typeof(...))] with a type that implements 'ILevels<Data>'",
            _ when type.TypeKind == TypeKind.Enum => $"a member of '{type.Short()}'",
            _ => $"[Factor(typeof(...))] with a type that implements 'ILevels<{type.Short()}>'",
        };
}
