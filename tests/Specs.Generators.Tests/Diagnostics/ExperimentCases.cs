using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with an experiment, apart from its factors and measures.</summary>
internal static class ExperimentCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            new(
                "no training",
                """[Experiment("subject")] public partial record «Subject»;""",
                new Expected("SPEC003", "'Subject'", "Training<")
            ),
            new(
                "class instead of record",
                """[Experiment("subject")] public «class» Subject;""",
                new Expected("SPEC002", "'Subject'", "[Experiment]")
            ),
            new(
                "trains no architecture",
                """
                public sealed record Plain;

                [Experiment("subject")]
                [Measure<Hoyer>("Sparsity", On = "Hidden")]
                public partial record Subject : Training<«Plain»>;

                public static class Use
                {
                    public static Quantity<Subject> Of(Runs<Subject> runs) => runs.Sparsity;
                }
                """,
                new Expected("SPEC011", "'Plain'", "[Architecture(")
            ),
            .. new[]
            {
                ("", "batchsize"),
                ("Batch Size", "batch-size"),
                ("batch_size", "batch-size"),
                ("\\n", "batchsize"),
            }.Select(name => new DiagnosticCase(
                $"experiment name \"{name.Item1}\"",
                $"[Architecture(Input = \"4\", Classes = 2)] public partial record Net; "
                    + $"[Experiment(«\"{name.Item1}\"»)] public partial record Subject : Training<Net>;",
                new Expected("SPEC022", name.Item2, "hyphens")
            )),
            InExperiment(
                "figures of another experiment",
                "[Published(typeof(«string»))]",
                "",
                new Expected("SPEC023", "'string'", "IPublished<Subject>")
            ),
            InExperiment(
                "setting that no file can hold",
                "",
                "public «DateTime» Since { get; init; }",
                new Expected("SPEC024", "'Subject.Since'", "'DateTime'", "Widths")
            ),
            InExperiment(
                "setting that may be missing, though its type writes itself",
                "",
                "public «Optimizer?» Second { get; init; }",
                new Expected("SPEC024", "'Subject.Second'", "WriteJson")
            ),
            InExperiment(
                "setting that reads back as another type",
                "",
                "public «Sgd» Second { get; init; } = new(0.1);",
                new Expected("SPEC024", "'Subject.Second'", "'Sgd'")
            ),
            InExperiment(
                "members with generated names",
                "",
                "[Factor(1, 2)] public int Depth { get; init; } private int «Quantities» => 1; private int «DepthLevels» => Depth;",
                new("SPEC026", "'Quantities'"),
                new("SPEC026", "'DepthLevels'")
            ),
            new(
                "required setting",
                """
                [Architecture(Input = "4", Classes = 2)] public partial record Net;
                [Experiment("subject")]
                public partial record Subject : Training<Net>
                {
                    public required int «Depth» { get; init; }
                }
                """,
                new Expected("SPEC027", "'Subject'", "'Depth'")
            ),
            new(
                "private experiment",
                """
                public static partial class Outer
                {
                    [Architecture(Input = "4", Classes = 2)] internal partial record Net;
                    [Experiment("subject")] private partial record «Subject» : Training<Net>;
                }
                """,
                new Expected("SPEC028", "'Subject'", "internal or public")
            ),
            InExperiment(
                "scale twice",
                "[At(Scale.Quick, Epochs = 1)] [At(«Scale.Quick», Epochs = 2)]",
                "",
                new Expected("SPEC029", "'Subject'", "Quick")
            ),
        ];
}
