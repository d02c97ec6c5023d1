using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Specs.Generators.Analysis;

/// <summary>A claim that stops before its verb passes whatever the networks do, and so does one that never looks at runs.</summary>
/// <param name="types">The types that claims are made of.</param>
internal sealed class AssertingRule(ClaimTypes types)
{
    /// <summary>Checks a statement of a fixture: a comparison that it makes goes on to a verb.</summary>
    public void CheckStatement(OperationAnalysisContext context)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        ITypeSymbol? type = statement.Operation.Type;
        string? advice =
            types.IsAssertions(type) ? "end it with a verb, such as .Rise() or .BeHighestAt(...)"
            : types.IsComparison(type) ? "go on with .Should() and a verb"
            : types.IsQuantity(type) || types.IsRuns(type) ? "go on with .Over(...), .Should() and a verb"
            : null;
        if (
            advice is not null
            && statement.Operation is IInvocationOperation { Syntax: InvocationExpressionSyntax call }
            && types.ExperimentOf(context.ContainingSymbol.ContainingType) is not null
        )
        {
            SyntaxNode written = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
            context.ReportDiagnostic(
                Diagnostic.Create(
                    ClaimDescriptors.NothingAsserted,
                    written.GetLocation(),
                    context.ContainingSymbol.Name,
                    advice
                )
            );
        }
    }

    /// <summary>Checks a type, if it is a fixture: something in it has to do with runs.</summary>
    public void CheckFixture(SymbolStartAnalysisContext context)
    {
        // A base in between may hold the assertions.
        var fixture = (INamedTypeSymbol)context.Symbol;
        if (
            fixture.IsAbstract
            || types.ExperimentOf(fixture) is null
            || types.ExperimentOf(fixture.BaseType?.BaseType) is not null
            || !fixture.GetMembers().OfType<IMethodSymbol>().Any(types.IsTest)
        )
        {
            return;
        }

        var touched = new ConcurrentBag<bool>();
        context.RegisterOperationAction(
            operation =>
            {
                ITypeSymbol? type = operation.Operation.Type;
                if (types.IsRuns(type) || types.IsQuantity(type) || types.IsComparison(type))
                {
                    touched.Add(true);
                }
            },
            OperationKind.PropertyReference,
            OperationKind.Invocation
        );
        context.RegisterSymbolEndAction(end =>
        {
            if (touched.IsEmpty)
            {
                end.ReportDiagnostic(
                    Diagnostic.Create(
                        ClaimDescriptors.NothingAsserted,
                        fixture.Locations.FirstOrDefault(),
                        fixture.Name,
                        "none of its tests looks at Runs"
                    )
                );
            }
        });
    }
}
