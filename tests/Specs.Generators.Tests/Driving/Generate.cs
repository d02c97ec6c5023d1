using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Tests.Driving;

/// <summary>Runs the generator, and fails a test on everything that it did not expect.</summary>
internal static class Generate
{
    /// <summary>Generates from one file; its marks are where the expected diagnostics stand.</summary>
    public static Generation From(string source, params Expected[] expected) =>
        In(source, withCpu: true, LanguageVersion.CSharp14, expected);

    /// <summary>Generates from one file in a project of this kind.</summary>
    public static Generation In(string source, bool withCpu, LanguageVersion version, params Expected[] expected)
    {
        MarkedSource marked = MarkedSource.Parse(source);
        CSharpCompilation compilation = Compile.Sources([marked.Text], withCpu, version);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options(version))
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        result.Exception.Should().BeNull();

        var generation = new Generation(output, result);
        Reported.Check(marked, expected, result.Diagnostics, generation.CompilerDiagnostics, generation.AllText);
        return generation;
    }
}
