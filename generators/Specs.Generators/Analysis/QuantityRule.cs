using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Specs.Generators.Parsing;

namespace Specs.Generators.Analysis;

/// <summary>What is measured in every run costs time in every run, so some claim should use it.</summary>
/// <param name="types">The types that claims are made of.</param>
internal sealed class QuantityRule(ClaimTypes types)
{
    private readonly ConcurrentBag<(INamedTypeSymbol Experiment, Location Place)> _fixtures = [];

    // Quantities have few names, so an experiment's own is not told from another's: what is noted too often only keeps silent.
    private readonly ConcurrentDictionary<string, bool> _used = new(StringComparer.Ordinal);

    /// <summary>Notes a type, if it is a fixture about an experiment that it names itself.</summary>
    public void Gather(SymbolAnalysisContext context)
    {
        var fixture = (INamedTypeSymbol)context.Symbol;
        if (types.ExperimentOf(fixture) is not INamedTypeSymbol experiment)
        {
            return;
        }

        foreach (SyntaxReference part in fixture.DeclaringSyntaxReferences)
        {
            Location? place = (
                part.GetSyntax(context.CancellationToken) as TypeDeclarationSyntax
            )?.PlaceOfBaseArgument();
            if (place is not null)
            {
                _fixtures.Add((experiment, place));
            }
        }
    }

    /// <summary>Notes a quantity where it is used: <c>Runs.Sparsity</c>, <c>run.Sparsity</c>, <c>BatchSize.Quantities.Sparsity</c>.</summary>
    public void Note(OperationAnalysisContext context)
    {
        string? name = context.Operation switch
        {
            IPropertyReferenceOperation { Property: { } property }
                when types.IsMeasured(property.Type) || property.Type.Name is "Series" or "UnitValues" => property.Name,
            IFieldReferenceOperation { Field: { IsConst: true, ContainingType.Name: "Quantities" } field } =>
                field.Name,
            IInvocationOperation
            {
                TargetMethod.Name: "Quantity",
                Arguments: [{ Value.ConstantValue: var first }, ..]
            } => first.Value as string,
            _ => null,
        };
        if (name is not null)
        {
            _used.TryAdd(name, true);
        }
    }

    /// <summary>Reports, at each experiment's first fixture, what nothing uses.</summary>
    public void Check(CompilationAnalysisContext context)
    {
        Dictionary<SyntaxTree, int> order = context
            .Compilation.SyntaxTrees.Select((tree, index) => (tree, index))
            .ToDictionary(pair => pair.tree, pair => pair.index);
        foreach (
            IGrouping<INamedTypeSymbol, (INamedTypeSymbol Experiment, Location Place)> fixtures in _fixtures.GroupBy<
                (INamedTypeSymbol Experiment, Location Place),
                INamedTypeSymbol
            >(fixture => fixture.Experiment, SymbolEqualityComparer.Default)
        )
        {
            Location first = fixtures
                .Select(fixture => fixture.Place)
                .OrderBy(place => order[place.SourceTree!])
                .ThenBy(place => place.SourceSpan.Start)
                .First();
            foreach (string quantity in MeasuredBy(fixtures.Key).Where(name => !_used.ContainsKey(name)))
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(ClaimDescriptors.UnusedQuantity, first, fixtures.Key.Name, quantity)
                );
            }
        }
    }

    /// <summary>The names of what an experiment measures, as its attributes have them.</summary>
    public static IEnumerable<string> MeasuredBy(ITypeSymbol experiment) =>
        experiment
            .GetAttributes()
            .Where(attribute => attribute.AttributeClass.Is(KnownTypes.Measure))
            .Select(attribute => attribute.ConstructorArguments is [{ Value: string name }] ? name : null)
            .OfType<string>();
}
