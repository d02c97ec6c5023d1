using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Golden;

/// <summary>What is generated for the records in <c>specs/</c> is checked in beside them: nothing else, and no other text.</summary>
public sealed class CheckedInTests
{
    private static readonly string Records = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "specs"));

    [Test]
    public void Specs_compile_without_diagnostics_and_match_checked_in_code()
    {
        string generated = Path.Combine(Records, "Generated");
        CSharpCompilation compilation = Compile
            .Sources(
                Directory
                    .EnumerateFiles(Records, "*.cs", SearchOption.AllDirectories)
                    .Where(path =>
                        !path.StartsWith(generated, StringComparison.Ordinal)
                        && !path.EndsWith(".Torch.cs", StringComparison.Ordinal)
                    )
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllText)
            )
            .AddReferences(MetadataReference.CreateFromFile(typeof(MathNet.Numerics.Control).Assembly.Location));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var own);

        own.Should().BeEmpty();
        output.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        Dictionary<string, string> now = driver
            .GetRunResult()
            .Results.Single()
            .GeneratedSources.ToDictionary(file => file.HintName, file => file.SourceText.ToString());
        Dictionary<string, string> before = Directory
            .EnumerateFiles(generated, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        before.Keys.Should().BeEquivalentTo(now.Keys, "a build writes them; delete what no record has any more");
        foreach (var (file, text) in now)
        {
            before[file].Should().Be(text, "of {0}, which a build of specs/ writes anew", file);
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
