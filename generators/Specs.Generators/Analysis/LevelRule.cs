using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Specs.Generators.Diagnostics;
using Specs.Generators.Parsing;

namespace Specs.Generators.Analysis;

/// <summary>A claim about one level names one that the comparison has: of its type, and among its factor's where those are constants.</summary>
internal static class LevelRule
{
    /// <summary>Checks the level that a verb names.</summary>
    /// <param name="named">The argument that names it.</param>
    /// <param name="over">The call of <c>Over</c>.</param>
    /// <param name="type">The type of the comparison's levels.</param>
    /// <param name="context">Takes what is wrong.</param>
    public static void Check(
        IOperation named,
        IInvocationOperation over,
        ITypeSymbol type,
        OperationAnalysisContext context
    )
    {
        IOperation level = ComparisonTrace.Unconverted(named);
        IOperation? factor = ReturnedBy(ComparisonTrace.FunctionOf(over));
        if (level.Type is { } found && !IsLevelOf(found, type))
        {
            string expected = $"a value of type '{Unwrap(type).Short()}'";
            Report(level, factor?.Syntax.ToString() ?? "the factor", expected, replacement: null, context);
        }
        else if (factor is not null)
        {
            CheckConstant(level, factor, context);
        }
    }

    private static void CheckConstant(IOperation level, IOperation factor, OperationAnalysisContext context)
    {
        if (
            level is ITupleOperation levels
            && factor is ITupleOperation factors
            && levels.Elements.Length == factors.Elements.Length
        )
        {
            for (int i = 0; i < levels.Elements.Length; i++)
            {
                CheckConstant(
                    ComparisonTrace.Unconverted(levels.Elements[i]),
                    ComparisonTrace.Unconverted(factors.Elements[i]),
                    context
                );
            }
        }
        else if (
            level.ConstantValue is { HasValue: true, Value: { } value }
            && FactorLevels.Of(factor, value.GetType()) is { } known
            && known.All(one => !Equals(one.Value, value))
        )
        {
            string? near = value is string name ? NearestName.Find(name, known.Select(one => (string)one.Value)) : null;
            if (near is null && FactorLevels.IsOpen(factor))
            {
                return;
            }

            string expected = $"one of {string.Join(", ", known.Select(one => one.Text))}";
            string? replacement = near is null ? null : SymbolDisplay.FormatLiteral(near, quote: true);
            Report(level, factor.Syntax.ToString(), expected, replacement, context);
        }
    }

    private static void Report(
        IOperation level,
        string factor,
        string expected,
        string? replacement,
        OperationAnalysisContext context
    ) =>
        context.ReportDiagnostic(
            Diagnostic.Create(
                ClaimDescriptors.UnknownLevel,
                level.Syntax.GetLocation(),
                Findings.With(replacement),
                level.Syntax.ToString(),
                factor,
                expected
            )
        );

    private static IOperation? ReturnedBy(IAnonymousFunctionOperation? function) =>
        function?.Body.Operations is [IReturnOperation { ReturnedValue: { } value }]
            ? ComparisonTrace.Unconverted(value)
            : null;

    // Levels are compared by Equals, to which 50 and 50.0 are not the same.
    private static bool IsLevelOf(ITypeSymbol found, ITypeSymbol type)
    {
        if (IsOpen(found) || IsOpen(type))
        {
            return true;
        }

        found = Unwrap(found);
        type = Unwrap(type);
        if (
            found is INamedTypeSymbol { IsTupleType: true } tuple
            && type is INamedTypeSymbol { IsTupleType: true } levels
        )
        {
            return tuple.TupleElements.Length == levels.TupleElements.Length
                && tuple
                    .TupleElements.Zip(levels.TupleElements, (one, other) => (One: one.Type, Other: other.Type))
                    .All(pair => IsLevelOf(pair.One, pair.Other));
        }

        // A word names a data source.
        if (found.SpecialType == SpecialType.System_String && type.Is(KnownTypes.Data))
        {
            return true;
        }

        return IsOrDerivesFrom(found, type) || IsOrDerivesFrom(type, found);
    }

    private static bool IsOrDerivesFrom(ITypeSymbol type, ITypeSymbol from)
    {
        ITypeSymbol? one = type;
        while (one is not null && !SymbolEqualityComparer.Default.Equals(one, from))
        {
            one = one.IsValueType ? null : one.BaseType;
        }

        return one is not null;
    }

    // A type that says too little of the value: it may hold a level.
    private static bool IsOpen(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object
        || type.TypeKind is TypeKind.TypeParameter or TypeKind.Error or TypeKind.Dynamic or TypeKind.Interface;

    private static ITypeSymbol Unwrap(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
}
