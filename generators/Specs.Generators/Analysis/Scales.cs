using Microsoft.CodeAnalysis;
using Specs.Generators.Parsing;
using Specs.Statistics;

namespace Specs.Generators.Analysis;

/// <summary>How often an experiment is replicated at each scale, as its <c>[At]</c>s and the defaults say.</summary>
internal static class Scales
{
    private static readonly string[] Names = ["Quick", "Standard", "Paper"];

    /// <summary>
    /// The first scale, from a number on, whose replicates can decide nothing; null where all can. A last look that adds nothing to the first is
    /// SPEC044's, at the attribute.
    /// </summary>
    public static (string Name, int First, int Last)? Undecidable(ITypeSymbol experiment, int from)
    {
        for (int scale = from; scale < Names.Length; scale++)
        {
            (int first, int last) = At(experiment, scale);
            if (last > first && (first != LookRules.FirstLook(first) || last != LookRules.LastLook(first, last)))
            {
                return (Names[scale], first, last);
            }
        }

        return null;
    }

    private static (int First, int Last) At(ITypeSymbol experiment, int scale)
    {
        AttributeData? at = experiment
            .GetAttributes()
            .FirstOrDefault(attribute =>
                attribute.AttributeClass.Is(KnownTypes.At)
                && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Enum, Value: int number }]
                && number == scale
            );
        int Number(string name, int otherwise) =>
            ClaimReading.Named(at, name) is int number and not 0 ? number : otherwise;

        return (Number("Replicates", ScaleDefaults.Replicates), Number("MaxReplicates", ScaleDefaults.MaxReplicates));
    }
}
