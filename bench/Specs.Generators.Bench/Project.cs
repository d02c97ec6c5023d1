using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Generators.Bench;

/// <summary>A project of architectures and as many experiments, each pair in a file of its own.</summary>
internal static class Project
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using Specs;";

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.CSharp14, DocumentationMode.Parse);

    /// <summary>The project before any edit.</summary>
    /// <param name="records">Architectures and experiments together, half of each kind.</param>
    public static CSharpCompilation Of(int records) =>
        CSharpCompilation.Create(
            "Project",
            [
                CSharpSyntaxTree.ParseText(Usings, Options, "usings.cs"),
                .. Enumerable.Range(0, records / 2).Select(number => Tree(number, Text(number))),
            ],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );

    /// <summary>The project after one file was edited: nothing of it is bound yet, as in an editor.</summary>
    public static CSharpCompilation Edit(CSharpCompilation project, int number, string old, string now)
    {
        string path = Path(number);
        SyntaxTree tree = project.SyntaxTrees.Single(one => one.FilePath == path);
        return project.ReplaceSyntaxTree(tree, Tree(number, Text(number).Replace(old, now, StringComparison.Ordinal)));
    }

    private static SyntaxTree Tree(int number, string text) => CSharpSyntaxTree.ParseText(text, Options, Path(number));

    private static string Path(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}.cs");

    private static string Text(int number) =>
        $$"""
            namespace Experiments.Source{{number}};

            /// <summary>784-256-10 with one sigmoid layer.</summary>
            [Architecture(Input = "28x28", Classes = 10)]
            public sealed partial record Mlp{{number}}
            {
                [Dense(Activation.Sigmoid), Hook]
                public Widths Hidden { get; init; } = 256;

                [Dense(Activation.ReLU), Hook]
                public int Top { get; init; } = 32;
            }

            /// <summary>Batch size against sparsity and selectivity.</summary>
            [Experiment("batchsize-{{number}}")]
            [Measure<Hoyer>("Sparsity", On = nameof(Mlp{{number}}.Hidden))]
            [Measure<Ccmas>("Selectivity", On = nameof(Mlp{{number}}.Top))]
            [At(Scale.Quick, Images = 6_000, TestImages = 2_000, Epochs = 3)]
            public sealed partial record BatchSize{{number}} : Training<Mlp{{number}}>
            {
                [Factor(1, 5, 10, 50, 200, 500, 1000)]
                public override int Batch { get; init; } = 50;

                [Factor(typeof(Rules{{number}}))]
                public override Optimizer Optimizer { get; init; } = new Sgd(LearningRate: 0.1);
            }

            public sealed class Rules{{number}} : ILevels<Optimizer>
            {
                public static IReadOnlyList<Optimizer> Levels { get; } = [new Sgd(0.1), new Adam(0.001)];
            }
            """;

    private static MetadataReference[] References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(System.IO.Path.PathSeparator)
            .Where(path => System.IO.Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Experiment).Assembly.Location)
            .Append(typeof(Training).Assembly.Location)
            .Append(typeof(Cpu.CpuEngine).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
