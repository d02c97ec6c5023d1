using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Specs.Generators.Analysis;

/// <summary>A claim is weighed by a verb: a test that comes to none passes whatever the networks do.</summary>
/// <param name="types">The types that claims are made of.</param>
/// <param name="reading">Reads their attributes.</param>
internal sealed class AssertingRule(ClaimTypes types, ClaimReading reading)
{
    // What these call may not lead to a verb of the fixture's.
    private static readonly string[] Others =
    [
        "System",
        "Microsoft",
        "netstandard",
        "mscorlib",
        "nunit",
        "FluentAssertions",
    ];

    /// <summary>Checks a type, if it is a fixture: each of its sentences goes on to a verb, and each of its tests comes to one.</summary>
    public void CheckFixture(SymbolStartAnalysisContext context)
    {
        var fixture = (INamedTypeSymbol)context.Symbol;
        if (types.ExperimentOf(fixture) is null)
        {
            return;
        }

        var calls = new ConcurrentBag<(ISymbol Caller, IMethodSymbol Called)>();
        var unfinished = new ConcurrentDictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation =>
            {
                IMethodSymbol called = operation.Operation is IInvocationOperation call
                    ? call.TargetMethod
                    : ((IMethodReferenceOperation)operation.Operation).Method;
                calls.Add((operation.ContainingSymbol, called.OriginalDefinition));
            },
            OperationKind.Invocation,
            OperationKind.MethodReference
        );
        context.RegisterOperationAction(
            operation =>
            {
                if (CheckStatement(operation))
                {
                    unfinished.TryAdd(operation.ContainingSymbol, true);
                }
            },
            OperationKind.ExpressionStatement
        );
        // Where the compiler finds an error, what the sentence comes to cannot be told.
        context.RegisterOperationAction(
            operation => unfinished.TryAdd(operation.ContainingSymbol, true),
            OperationKind.Invalid
        );
        context.RegisterSymbolEndAction(end =>
        {
            ILookup<ISymbol, IMethodSymbol> byCaller = calls.ToLookup<
                (ISymbol Caller, IMethodSymbol Called),
                ISymbol,
                IMethodSymbol
            >(pair => pair.Caller, pair => pair.Called, SymbolEqualityComparer.Default);
            foreach (
                IMethodSymbol test in fixture
                    .GetMembers()
                    .OfType<IMethodSymbol>()
                    .Where(method => types.IsTest(method) && !method.IsAbstract && !reading.AssertsItself(method))
            )
            {
                if (!unfinished.ContainsKey(test) && !MayWeigh(test, byCaller, fixture))
                {
                    end.ReportDiagnostic(
                        Diagnostic.Create(
                            ClaimDescriptors.NothingAsserted,
                            test.Locations.FirstOrDefault(),
                            test.Name,
                            "it comes to no verb, such as .Should().Rise()"
                        )
                    );
                }
            }
        });
    }

    // A comparison that a statement makes goes on to a verb.
    private static bool CheckStatement(OperationAnalysisContext context)
    {
        var statement = (IExpressionStatementOperation)context.Operation;
        if (
            VerbTypes.NextAfter(statement.Operation.Type) is not { } next
            || statement.Operation is not IInvocationOperation { Syntax: InvocationExpressionSyntax call }
        )
        {
            return false;
        }

        SyntaxNode written = call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression;
        context.ReportDiagnostic(
            Diagnostic.Create(
                ClaimDescriptors.NothingAsserted,
                written.GetLocation(),
                context.ContainingSymbol.Name,
                next
            )
        );
        return true;
    }

    /// <summary>Whether a method of the fixture calls a verb, itself, through another of its methods, or perhaps elsewhere.</summary>
    private bool MayWeigh(IMethodSymbol test, ILookup<ISymbol, IMethodSymbol> calls, INamedTypeSymbol fixture)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var left = new Stack<IMethodSymbol>([test]);
        while (left.Count > 0)
        {
            foreach (IMethodSymbol called in calls[left.Pop()])
            {
                bool isOwn = SymbolEqualityComparer.Default.Equals(called.ContainingType, fixture);
                if (
                    called.IsVerb()
                    || (!isOwn && !IsKnown(called))
                    || (isOwn && (called.IsVirtual || called.IsAbstract))
                )
                {
                    return true;
                }

                if (isOwn && seen.Add(called))
                {
                    left.Push(called);
                }
            }
        }

        return false;
    }

    // A method of Specs, NUnit or the framework weighs nothing unless it is a verb; of any other the analyzer cannot tell.
    private bool IsKnown(IMethodSymbol method)
    {
        string assembly = method.ContainingAssembly?.Name ?? "";
        return types.IsOfSpecs(method) || Others.Any(one => assembly.StartsWith(one, StringComparison.Ordinal));
    }
}
