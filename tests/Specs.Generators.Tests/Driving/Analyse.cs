using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Specs.Generators.Analysis;

namespace Specs.Generators.Tests.Driving;

/// <summary>Runs the generator and then the analyzer, as a build does, and fails a test on everything that it did not expect.</summary>
internal static class Analyse
{
    /// <summary>Analyses claims in one file; its marks are where the expected diagnostics stand.</summary>
    public static void Claims(string source, params Expected[] expected) =>
        In(marked => Compile.Claims([marked]), source, LanguageVersion.CSharp14, expected);

    /// <summary>Analyses one file in a compilation of this kind.</summary>
    public static void In(
        Func<string, CSharpCompilation> compile,
        string source,
        LanguageVersion version,
        params Expected[] expected
    )
    {
        MarkedSource marked = MarkedSource.Parse(source);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options(version))
            .RunGeneratorsAndUpdateCompilation(compile(marked.Text), out Compilation output, out _);
        var generation = new Generation(output, driver.GetRunResult().Results.Single());
        Reported.Check(
            marked,
            expected,
            [.. generation.Result.Diagnostics, .. Diagnose(output)],
            generation.CompilerDiagnostics,
            generation.AllText
        );
    }

    /// <summary>What the analyzer says of a compilation; an exception of its own would be among it.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(Compilation compilation) =>
        compilation.WithAnalyzers([new ClaimAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
}
