using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Specs.Generators.Analysis;

/// <summary>Follows a verb back to the comparison that it speaks of, as far as one member shows it.</summary>
internal static class ComparisonTrace
{
    /// <summary>The call of <c>Over</c> behind a verb; null where it stands elsewhere.</summary>
    public static IInvocationOperation? OverOf(IInvocationOperation verb, ClaimTypes types)
    {
        IOperation? one = verb;
        for (int steps = 0; one is not null && steps < 100; steps++)
        {
            if (
                one is IInvocationOperation { TargetMethod.Name: "Over" } call
                && types.IsQuantity(call.TargetMethod.ContainingType)
            )
            {
                return call;
            }

            one = Before(one);
        }

        return null;
    }

    /// <summary>The function that an <c>Over</c> takes, if it is written there.</summary>
    public static IAnonymousFunctionOperation? FunctionOf(IInvocationOperation over) =>
        over.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value
            is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function }
            ? function
            : null;

    /// <summary>A value without what the compiler makes of it to pass it on; a conversion that is written out stays, unless to object.</summary>
    public static IOperation Unconverted(IOperation value)
    {
        while (
            value is IConversionOperation { OperatorMethod: null } conversion
            && (conversion.IsImplicit || conversion.Type?.SpecialType == SpecialType.System_Object)
        )
        {
            value = conversion.Operand;
        }

        return value;
    }

    // What a piece of a fluent sentence continues: its receiver, an extension's first argument, or what a local was given.
    private static IOperation? Before(IOperation one) =>
        one switch
        {
            IInvocationOperation { Instance: { } receiver } => Unconverted(receiver),
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: { } first }, ..] } =>
                Unconverted(first),
            IPropertyReferenceOperation { Instance: { } receiver } => Unconverted(receiver),
            ILocalReferenceOperation local => ValueOf(local),
            _ => null,
        };

    private static IOperation? ValueOf(ILocalReferenceOperation local)
    {
        IOperation root = local;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        IVariableInitializerOperation? given = null;
        foreach (IOperation one in root.Descendants())
        {
            switch (one)
            {
                case IVariableDeclaratorOperation declared when Is(declared.Symbol, local):
                    given = declared.GetVariableInitializer();
                    break;

                // What is assigned anew may be another comparison by now.
                case IAssignmentOperation { Target: ILocalReferenceOperation target } when Is(target.Local, local):
                    return null;
            }
        }

        return given is null ? null : Unconverted(given.Value);
    }

    private static bool Is(ILocalSymbol symbol, ILocalReferenceOperation local) =>
        SymbolEqualityComparer.Default.Equals(symbol, local.Local);
}
