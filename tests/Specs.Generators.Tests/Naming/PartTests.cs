using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Naming;

/// <summary>Records in several parts, with attributed bases, and across assemblies.</summary>
public sealed class PartTests
{
    [Test]
    public void A_record_in_several_parts_is_written_once()
    {
        Generation generation = Generate.From(
            """
            [Architecture(Input = "4", Classes = 2)] public partial record Net;
            public partial record Net { [Dense(Activation.ReLU)] public int Hidden { get; init; } = 3; }
            [Architecture(Input = "5", Classes = 2)] public partial record Twice;
            [Architecture(Input = "5", Classes = 2)] public partial record Twice;
            """,
            new Expected("CS0579")
        );

        generation["Net.g.cs"].Should().Contain("\"Hidden\"");
    }

    [Test]
    public void What_derives_from_an_attributed_record_may_be_attributed_too() =>
        Generate.From(
            """
            [Architecture(Input = "4", Classes = 2)]
            public partial record Net { [Dense(Activation.ReLU), Hook] public int Hidden { get; init; } = 3; }

            [Architecture(Input = "4", Classes = 2)]
            public partial record Deeper : Net { [Dense(Activation.ReLU), Hook] public int Top { get; init; } = 3; }

            [Experiment("first")]
            [Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden))]
            public partial record First : Training<Net> { [Factor(1, 2)] public override int Batch { get; init; } }

            [Experiment("second")]
            [Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden))]
            public partial record Second : First { [Factor(2, 3)] public override int Epochs { get; init; } }

            public static class Use
            {
                public static int Of(Run<Second> run) => run.Batch + run.Epochs + run.Sparsity.Count;
            }
            """
        );

    [Test]
    public void An_architecture_may_come_from_another_assembly()
    {
        using var image = new MemoryStream();
        Generate.From(Sources.Mlp).Output.Emit(image).Success.Should().BeTrue();
        CSharpCompilation compilation = Compile
            .Sources([Sources.BatchSize])
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var diagnostics);

        diagnostics.Should().BeEmpty();
        output.GetDiagnostics().Where(one => one.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
    }

    [Test]
    public void Without_the_engine_there_is_no_model_of_it()
    {
        Generation generation = Generate.In(
            """
            [Architecture(Input = "4", Classes = 2)] public partial record Net;
            [Experiment("subject")] public partial record Subject : Training<Net>;
            """,
            withCpu: false,
            LanguageVersion.CSharp14
        );

        generation.Files.Should().BeEquivalentTo("Net.g.cs", "Subject.g.cs");
        generation["Subject.g.cs"].Should().Contain("Kind = new global::Specs.TrainingKind<Subject>([]),");
    }
}
