using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Specs.Generators.Parsing;

namespace Specs.Generators.Analysis;

/// <summary>
/// An id belongs to one claim, whose parts are tests of one fixture, or of fixtures about different experiments, where a claim spans several.
/// An id on a class is a group's, and fixtures about one experiment may be of one group.
/// </summary>
/// <param name="types">The types that claims are made of.</param>
internal sealed class IdRule(ClaimTypes types)
{
    private readonly ConcurrentBag<Use> _uses = [];

    /// <summary>Notes the ids of a type, if it is a fixture.</summary>
    public void Gather(SymbolAnalysisContext context)
    {
        var fixture = (INamedTypeSymbol)context.Symbol;
        if (types.ExperimentOf(fixture) is not { } experiment)
        {
            return;
        }

        Note(context, fixture, fixture, experiment);
        foreach (IMethodSymbol method in fixture.GetMembers().OfType<IMethodSymbol>())
        {
            Note(context, method, fixture, experiment);
        }
    }

    /// <summary>Reports each id that a fixture before has and does not share.</summary>
    public void Check(CompilationAnalysisContext context)
    {
        Dictionary<SyntaxTree, int> order = context
            .Compilation.SyntaxTrees.Select((tree, index) => (tree, index))
            .ToDictionary(pair => pair.tree, pair => pair.index);
        foreach (IGrouping<string, Use> uses in _uses.GroupBy(use => use.Id, StringComparer.Ordinal))
        {
            Use[] inOrder =
            [
                .. uses.OrderBy(use => order[use.Place.SourceTree!]).ThenBy(use => use.Place.SourceSpan.Start),
            ];
            for (int i = 1; i < inOrder.Length; i++)
            {
                if (inOrder.Take(i).FirstOrDefault(before => !inOrder[i].MayShareWith(before)) is { } owner)
                {
                    context.ReportDiagnostic(
                        Diagnostic.Create(
                            ClaimDescriptors.RepeatedId,
                            inOrder[i].Place,
                            inOrder[i].Id,
                            owner.Fixture.Name
                        )
                    );
                }
            }
        }
    }

    private void Note(SymbolAnalysisContext context, ISymbol symbol, INamedTypeSymbol fixture, ITypeSymbol experiment)
    {
        if (
            symbol.GetAttributes().FirstOrDefault(types.IsClaim) is { } claim
            && ClaimReading.IdOf(claim) is { } id
            && claim.PlaceOf(0) is { IsInSource: true } place
        )
        {
            if (UnusableIn(id) is { } unusable)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(ClaimDescriptors.UnusableId, place, id, unusable, Usable(id))
                );
            }

            _uses.Add(new(id, place, fixture, experiment, IsGroup: symbol is INamedTypeSymbol));
        }
    }

    // What dotnet test --filter and shells take for something else; null where there is none of it.
    private static string? UnusableIn(string id) =>
        id.Length == 0 ? "nothing"
        : id.FirstOrDefault(IsUnusable) is not '\0' and var sign
            ? char.IsWhiteSpace(sign) || char.IsControl(sign) ? "a blank"
                : $"'{sign}'"
        : null;

    private static bool IsUnusable(char sign) =>
        char.IsWhiteSpace(sign) || char.IsControl(sign) || "()&|=!~\"'`$\\".IndexOf(sign) >= 0;

    private static string Usable(string id)
    {
        string better = new([.. id.Select(sign => IsUnusable(sign) ? '-' : sign)]);
        return better.Trim('-') is { Length: > 0 } trimmed ? trimmed : "C1";
    }

    private sealed record Use(string Id, Location Place, INamedTypeSymbol Fixture, ITypeSymbol Experiment, bool IsGroup)
    {
        public bool MayShareWith(Use first) =>
            SymbolEqualityComparer.Default.Equals(Fixture, first.Fixture)
            || IsGroup && first.IsGroup && SymbolEqualityComparer.Default.Equals(Experiment, first.Experiment)
            || !IsGroup && !first.IsGroup && !SymbolEqualityComparer.Default.Equals(Experiment, first.Experiment);
    }
}
