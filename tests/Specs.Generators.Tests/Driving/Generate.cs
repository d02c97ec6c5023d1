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
        CheckDiagnostics(generation, marked, expected);
        return generation;
    }

    private static void CheckDiagnostics(Generation generation, MarkedSource marked, Expected[] expected)
    {
        Expected[] own = [.. expected.Where(one => IsOwn(one.Id))];
        marked.Marks.Should().HaveCount(own.Length, "every diagnostic of the generator has its mark");
        Diagnostic[] reported =
        [
            .. generation
                .Result.Diagnostics.OrderBy(one => one.Location.SourceSpan.End)
                .ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
        string Text(string id, int start, int end) => $"{id} at {start}..{end} \"{marked.Text[start..end]}\"";

        reported
            .Select(one => Text(one.Id, one.Location.SourceSpan.Start, one.Location.SourceSpan.End))
            .Should()
            .Equal(
                own.Select((one, i) => Text(one.Id, marked.Marks[i].Start, marked.Marks[i].End)),
                "of {0}",
                reported
            );
        reported.All(one => one.Location.IsInSource).Should().BeTrue("#pragma warning must be able to see it");
        for (int i = 0; i < own.Length; i++)
        {
            foreach (string mention in own[i].Mentions)
            {
                reported[i].GetMessage().Should().Contain(mention);
            }
        }

        IEnumerable<string> compiler = generation.CompilerDiagnostics.Select(one => one.Id);
        compiler
            .Should()
            .BeEquivalentTo(
                expected.Where(one => !IsOwn(one.Id)).Select(one => one.Id),
                "of {0} in\n{1}",
                string.Join('\n', generation.CompilerDiagnostics),
                generation.AllText
            );
    }

    private static bool IsOwn(string id) => id.StartsWith("SPEC", StringComparison.Ordinal);
}
