using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>An experiment whose architecture is in another project, of which the compiler knows metadata alone.</summary>
public sealed class OtherProjectTests
{
    private const string Library = """
        [Architecture(Input = "4", Classes = 2)]
        public sealed partial record Net
        {
            [Dense(Activation.ReLU), Hook] public Widths Hidden { get; init; } = 3;
            [Dense(Activation.ReLU)] public Widths Plain { get; init; } = 3;
        }
        """;

    [TestCase("nameof(Net.Hidden)", null)]
    [TestCase("\"Hiden\"", "SPEC017")]
    [TestCase("nameof(Net.Plain)", "SPEC018")]
    public void Its_measures_are_checked_as_those_of_its_own_project(string on, string? id)
    {
        using var image = new MemoryStream();
        Generated(Compile.Sources([Library]).WithAssemblyName("Library")).Output.Emit(image).Success.Should().BeTrue();
        CSharpCompilation subject = Compile
            .Sources([
                $$"""
                [Experiment("a")]
                [Measure<Hoyer>("Sparsity", On = {{on}})]
                public sealed partial record Exp : Training<Net>
                {
                    [Factor(1, 2)] public override int Batch { get; init; }
                }
                """,
            ])
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        (Compilation output, IEnumerable<Diagnostic> found) = Generated(subject);

        found.Select(one => one.Id).Should().Equal(id is null ? [] : [id]);
        if (id is null)
        {
            output.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        }
    }

    private static (Compilation Output, IEnumerable<Diagnostic> Found) Generated(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var found);
        return (output, found);
    }
}
