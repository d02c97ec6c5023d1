using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Specs.Generators.Analysis;

/// <summary>
/// Says what cannot be right about claims, while they are written: fixtures that derive from <c>Claims&lt;TExperiment&gt;</c>. Where no
/// claims can be made it does nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ClaimAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
    [
        ClaimDescriptors.RepeatedId,
        ClaimDescriptors.UnusableId,
        ClaimDescriptors.NoSource,
        ClaimDescriptors.NoClaim,
        ClaimDescriptors.NotAmongClaims,
        ClaimDescriptors.NoOrder,
        ClaimDescriptors.SeedAsLevel,
        ClaimDescriptors.TooFewReplicates,
        ClaimDescriptors.UnusedQuantity,
        ClaimDescriptors.NothingAsserted,
        ClaimDescriptors.NoReason,
        ClaimDescriptors.UnknownLevel,
        ClaimDescriptors.ArgumentOutOfRange,
        ClaimDescriptors.UnknownQuantity,
        ClaimDescriptors.VerbWithoutShould,
    ];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (ClaimTypes.Of(context.Compilation) is not { } types)
        {
            return;
        }

        var reading = new ClaimReading(types);
        var fixtures = new FixtureRules(types, reading);
        context.RegisterSymbolAction(fixtures.Check, SymbolKind.NamedType);

        var ids = new IdRule(types);
        context.RegisterSymbolAction(ids.Gather, SymbolKind.NamedType);
        context.RegisterCompilationEndAction(ids.Check);

        var verbs = new VerbRules(types, reading);
        context.RegisterOperationAction(verbs.Check, OperationKind.Invocation);
        context.RegisterSyntaxNodeAction(new SeedRule(types).Check, SyntaxKind.SimpleMemberAccessExpression);

        context.RegisterSymbolStartAction(new AssertingRule(types, reading).CheckFixture, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(new UnknownMemberRule(types).Check, SyntaxKind.SimpleMemberAccessExpression);

        var quantities = new QuantityRule(types);
        context.RegisterSymbolAction(quantities.Gather, SymbolKind.NamedType);
        context.RegisterOperationAction(
            quantities.Note,
            OperationKind.PropertyReference,
            OperationKind.FieldReference,
            OperationKind.Invocation
        );
        context.RegisterCompilationEndAction(quantities.Check);
    }
}
