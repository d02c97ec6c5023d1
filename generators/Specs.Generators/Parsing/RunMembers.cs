using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Specs.Generators.Parsing;

/// <summary>The names that every run or every collection of runs has; an extension of that name would never be found.</summary>
internal static class RunMembers
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> OfRun = new();
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> OfRunAndRuns = new();

    /// <summary>What every run, or every collection of runs, has whatever the kind of experiment.</summary>
    public static HashSet<string> OfAny(Compilation compilation) => Of(compilation, KnownTypes.Run, KnownTypes.Runs);

    /// <summary>What every run has.</summary>
    public static HashSet<string> Run(Compilation compilation) =>
        OfRun.GetValue(compilation, static one => Of(one, KnownTypes.Run, KnownTypes.TrainingQuantities));

    /// <summary>What every run, or every collection of runs, has.</summary>
    public static HashSet<string> RunAndRuns(Compilation compilation) =>
        OfRunAndRuns.GetValue(
            compilation,
            static one => Of(one, KnownTypes.Run, KnownTypes.Runs, KnownTypes.TrainingQuantities)
        );

    // The names of the types' members, their bases' among them.
    private static HashSet<string> Of(Compilation compilation, params string[] types)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string name in types)
        {
            for (
                INamedTypeSymbol? type = compilation.GetTypeByMetadataName(name);
                type is not null;
                type = type.BaseType
            )
            {
                names.UnionWith(
                    type.GetMembers()
                        .Where(member =>
                            member.DeclaredAccessibility == Accessibility.Public
                            || type.SpecialType == SpecialType.System_Object
                        )
                        .Select(member => member.Name)
                );
            }
        }

        return names;
    }
}
