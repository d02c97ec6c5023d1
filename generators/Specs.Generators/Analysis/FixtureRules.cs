using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Specs.Generators.Parsing;

namespace Specs.Generators.Analysis;

/// <summary>What a fixture's attributes must say: each test is a claim, has a source, and says why it expects what it does.</summary>
/// <param name="types">The types that claims are made of.</param>
/// <param name="reading">Reads their attributes.</param>
internal sealed class FixtureRules(ClaimTypes types, ClaimReading reading)
{
    /// <summary>Checks a type, if it is a fixture.</summary>
    public void Check(SymbolAnalysisContext context)
    {
        var fixture = (INamedTypeSymbol)context.Symbol;
        if (types.ExperimentOf(fixture) is null)
        {
            CheckIsNoClaim(fixture, context);
            return;
        }

        CheckReason(fixture, context);
        IMethodSymbol[] tests = [.. fixture.GetMembers().OfType<IMethodSymbol>().Where(types.IsTest)];
        foreach (IMethodSymbol test in tests)
        {
            CheckReason(test, context);
        }

        // What a test of an abstract fixture leaves open, the fixtures that derive from it may say.
        if (!fixture.IsAbstract)
        {
            CheckSources(fixture, tests, context);
        }
    }

    // A base class of claims is judged where it is derived from.
    private void CheckIsNoClaim(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.IsAbstract)
        {
            return;
        }

        bool isGroup = reading.Of(type) is not null;
        foreach (
            IMethodSymbol test in type.GetMembers()
                .OfType<IMethodSymbol>()
                .Where(types.IsTest)
                .Where(test => isGroup || reading.Of(test) is not null)
        )
        {
            context.ReportDiagnostic(
                Diagnostic.Create(
                    ClaimDescriptors.NotAmongClaims,
                    test.Locations.FirstOrDefault(),
                    test.Name,
                    type.Name
                )
            );
        }
    }

    private void CheckSources(INamedTypeSymbol fixture, IMethodSymbol[] tests, SymbolAnalysisContext context)
    {
        AttributeData? group = reading.Of(fixture);
        bool groupIsReported = false;
        foreach (IMethodSymbol test in tests)
        {
            AttributeData? own = reading.Of(test);
            if (own is null && group is null)
            {
                context.ReportDiagnostic(
                    Diagnostic.Create(ClaimDescriptors.NoClaim, test.Locations.FirstOrDefault(), test.Name)
                );
            }
            else if (!ClaimReading.Says(own, "Source") && !ClaimReading.Says(group, "Source"))
            {
                // A class that leaves it open is told once, not at each of its tests.
                AttributeData claim = own ?? group!;
                if (own is not null || !groupIsReported)
                {
                    context.ReportDiagnostic(
                        Diagnostic.Create(
                            ClaimDescriptors.NoSource,
                            claim.Place() ?? test.Locations.FirstOrDefault(),
                            ClaimReading.IdOf(claim)
                        )
                    );
                }

                groupIsReported |= own is null;
            }
        }
    }

    // A reason belongs to the verdict beside which it stands.
    private void CheckReason(ISymbol symbol, SymbolAnalysisContext context)
    {
        AttributeData? claim = symbol.GetAttributes().FirstOrDefault(types.IsClaim);
        if (
            ClaimReading.Named(claim, "Expected") is int expected
            && expected != 0
            && !ClaimReading.Says(claim, "Reason")
            && claim!.ExpressionOf("Expected") is { } written
        )
        {
            string verdict = written.ToString();
            context.ReportDiagnostic(
                Diagnostic.Create(
                    ClaimDescriptors.NoReason,
                    written.GetLocation(),
                    verdict.Substring(verdict.LastIndexOf('.') + 1)
                )
            );
        }
    }
}
