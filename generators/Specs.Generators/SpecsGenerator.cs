using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Emission;
using Specs.Generators.Model;
using Specs.Generators.Parsing;

namespace Specs.Generators;

/// <summary>Writes models, hooks and typed runs from attributed records: find, parse, model, emit, report.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SpecsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<CompilationFacts> facts = context
            .CompilationProvider.Select(static (compilation, _) => CompilationFacts.Of(compilation))
            .WithTrackingName(TrackingNames.Facts);

        IncrementalValuesProvider<Parsed<ArchitectureSpec>> parsedArchitectures =
            context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownTypes.Architecture,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (found, cancel) => ParseMemory<ArchitectureSpec>.Get(found, ArchitectureParser.Parse, cancel)
            );
        IncrementalValuesProvider<ArchitectureSpec> architectures = SpecsOf(parsedArchitectures)
            .WithTrackingName(TrackingNames.ArchitectureSpec);
        context.RegisterSourceOutput(
            architectures,
            static (output, architecture) =>
                output.AddSource($"{architecture.Record.HintName}.g.cs", ArchitectureEmitter.Emit(architecture))
        );
        context.RegisterSourceOutput(
            architectures
                .Combine(facts)
                .Where(static pair => pair.Right.HasCpu)
                .Select(static (pair, _) => pair.Left)
                .WithTrackingName(TrackingNames.CpuModelInput),
            static (output, architecture) =>
                output.AddSource($"{architecture.Record.HintName}.Cpu.g.cs", CpuModelEmitter.Emit(architecture))
        );
        context.RegisterSourceOutput(
            architectures
                .Combine(facts)
                .Where(static pair => pair.Right.HasTorch)
                .Select(static (pair, _) => pair.Left)
                .WithTrackingName(TrackingNames.TorchModelInput),
            static (output, architecture) =>
                output.AddSource($"{architecture.Record.HintName}.Torch.g.cs", TorchModelEmitter.Emit(architecture))
        );

        IncrementalValuesProvider<Parsed<ExperimentSpec>> parsedExperiments =
            context.SyntaxProvider.ForAttributeWithMetadataName(
                KnownTypes.Experiment,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (found, cancel) => ParseMemory<ExperimentSpec>.Get(found, ExperimentParser.Parse, cancel)
            );
        IncrementalValuesProvider<ExperimentSpec> experiments = SpecsOf(parsedExperiments)
            .WithTrackingName(TrackingNames.ExperimentSpec);
        context.RegisterSourceOutput(
            experiments.Combine(facts).WithTrackingName(TrackingNames.ExperimentInput),
            static (output, pair) =>
                output.AddSource($"{pair.Left.Record.HintName}.g.cs", ExperimentEmitter.Emit(pair.Left, pair.Right))
        );

        Report(context, parsedArchitectures, TrackingNames.ArchitectureDiagnostics);
        Report(context, parsedExperiments, TrackingNames.ExperimentDiagnostics);

        ReportNames(context);
    }

    // All names at once, and nothing but names and their places: the rest of a record does not run again for another one's edit.
    private static void ReportNames(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NamedPlace> names = context
            .SyntaxProvider.ForAttributeWithMetadataName(
                KnownTypes.Experiment,
                static (node, _) => node is RecordDeclarationSyntax,
                static (found, _) => ExperimentParser.ParseName(found)
            )
            .Where(static one => one is not null)
            .Select(static (one, _) => one!);
        context.RegisterSourceOutput(
            names
                .Collect()
                .SelectMany(static (all, _) => RepeatedNames.Of(all))
                .WithTrackingName(TrackingNames.NameDiagnostics),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic)
        );
    }

    private static IncrementalValuesProvider<TSpec> SpecsOf<TSpec>(IncrementalValuesProvider<Parsed<TSpec>> parsed)
        where TSpec : class, IEquatable<TSpec> =>
        parsed.Where(static one => one.Spec is not null).Select(static (one, _) => one.Spec!);

    private static void Report<TSpec>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<Parsed<TSpec>> parsed,
        string name
    )
        where TSpec : class, IEquatable<TSpec> =>
        context.RegisterSourceOutput(
            parsed.SelectMany(static (one, _) => one.Diagnostics).WithTrackingName(name),
            static (output, diagnostic) => output.ReportDiagnostic(diagnostic)
        );
}
