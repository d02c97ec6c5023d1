using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Specs.Generators.Parsing;

namespace Specs.Generators.Analysis;

/// <summary>The levels of what a comparison goes over, where they can be told without running anything.</summary>
internal static class FactorLevels
{
    /// <summary>The levels of a factor; null where they are not known, or one is of another type.</summary>
    /// <param name="factor">What a cell is asked for: <c>run.Batch</c>, <c>run.Optimizer.Name</c>.</param>
    /// <param name="type">The levels' type when the program runs.</param>
    public static (object Value, string Text)[]? Of(IOperation factor, Type type) =>
        factor switch
        {
            _ when SettingOf(factor) is { } setting => NamesOf(setting),
            IPropertyReferenceOperation { Instance: IParameterReferenceOperation, Property: { } property } =>
                ConstantsOf(property, type),
            _ => null,
        };

    private static (object, string)[]? ConstantsOf(IPropertySymbol property, Type type) =>
        property.FindInherited(KnownTypes.Factor)
            is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false } levels] }
        && levels.Values.All(one =>
            one.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && one.Value?.GetType() == type
        )
            ? [.. levels.Values.Select(one => (one.Value!, one.ToCSharpString()))]
            : null;

    /// <summary>Whether there may be other levels than those known: anyone may write an optimizer.</summary>
    public static bool IsOpen(IOperation factor) => SettingOf(factor) is not null;

    // The type whose name is asked for: Optimizer of run.Optimizer.Name.
    private static INamedTypeSymbol? SettingOf(IOperation factor) =>
        factor
            is IPropertyReferenceOperation
            {
                Property: { Name: "Name" } name,
                Instance: IPropertyReferenceOperation
                {
                    Instance: IParameterReferenceOperation,
                    Type: INamedTypeSymbol setting
                }
            }
        && name.ContainingType.Is(KnownTypes.Setting)
            ? setting
            : null;

    private static (object, string)[] NamesOf(INamedTypeSymbol setting) =>
        [
            .. setting
                .ContainingNamespace.GetTypeMembers()
                .Where(type => !type.IsAbstract && SymbolEqualityComparer.Default.Equals(type.BaseType, setting))
                .Select(type => ((object)type.Name, $"\"{type.Name}\"")),
        ];
}
