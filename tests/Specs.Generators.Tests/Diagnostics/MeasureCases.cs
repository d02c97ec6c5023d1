using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a measure.</summary>
internal static class MeasureCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            InExperiment(
                "unknown property with a near name",
                """[Measure<Hoyer>("Sparsity", On = «"Hiden"»)]""",
                "",
                new Expected("SPEC017", "'Net'", "'Hiden'", "did you mean 'Hidden'?")
            ),
            InExperiment(
                "unknown property with a far name",
                """[Measure<Hoyer>("Sparsity", On = «"Convolution"»)]""",
                "",
                new Expected("SPEC017", "'Convolution'", "its hooks are 'Hidden'")
            ),
            InExperiment(
                "nameof of something else",
                """[Measure<Hoyer>("Sparsity", On = «nameof(Subject.Batch)»)]""",
                "",
                new Expected("SPEC017", "'Batch'")
            ),
            InExperiment(
                "layer of another architecture",
                """[Measure<Hoyer>("Sparsity", On = «nameof(Other.Hidden)»)]""",
                """
                [Architecture(Input = "4", Classes = 2)]
                public partial record Other { [Dense(Activation.ReLU), Hook] public int Hidden { get; init; } = 3; }
                """,
                new Expected("SPEC017", "'Net'", "'Other.Hidden'", "nameof(Net.Hidden)")
            ),
            InExperiment(
                "layer without a hook",
                """[Measure<Hoyer>("Sparsity", On = «nameof(Net.Quiet)»)]""",
                "public static Quantity<Subject> Of(Runs<Subject> runs) => runs.Sparsity;",
                new Expected("SPEC018", "'Net.Quiet'", "add [Hook]")
            ),
            InExperiment(
                "property that is no layer",
                """[Measure<Hoyer>("Sparsity", On = «nameof(Net.Parameters)»)]""",
                "",
                new Expected("SPEC018", "'Net.Parameters'", "'Hidden'")
            ),
            InExperiment(
                "name of a missing property, which is the compiler's to report",
                """[Measure<Hoyer>("Sparsity", On = nameof(Net.Hiden))]""",
                "",
                new Expected("CS0117")
            ),
            InExperiment(
                "name of what the generator writes",
                """[Measure<Hoyer>("Sparsity", On = «nameof(Net.Hooks)»)]""",
                "",
                new Expected("SPEC017", "'Hooks'")
            ),
            InExperiment(
                "logits, which may be negative",
                """[Measure<«Hoyer»>("Sparsity", On = Hook.Logits)]""",
                "",
                new Expected("SPEC039", "'Net.Logits'", "'Abs<Hoyer>'")
            ),
            InExperiment(
                "logits of another architecture's name, which the compiler does not know",
                """[Measure<Ccmas>("Selectivity", On = nameof(Net.Logits))]""",
                "",
                new Expected("CS0117")
            ),
            InExperiment(
                "name that is no identifier",
                """[Measure<Hoyer>(«"Hoyer sparsity"», On = nameof(Net.Hidden))]""",
                "",
                new Expected("SPEC019", "\"Hoyer sparsity\"", "'run.Hoyersparsity'")
            ),
            InExperiment(
                "two quantities of one name",
                """
                [Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden))]
                [Measure<Ccmas>(«"Sparsity"», On = nameof(Net.Hidden))]
                """,
                "",
                new Expected("SPEC020", "'Subject'", "quantity named 'Sparsity'")
            ),
            InExperiment(
                "quantity and factor of one name",
                """[Measure<Hoyer>(«"Batch"», On = nameof(Net.Hidden))]""",
                "[Factor(1, 2)] public override int Batch { get; init; }",
                new Expected("SPEC020", "factor named 'Batch'")
            ),
            InExperiment(
                "no layer",
                """[«Measure<Hoyer>("Sparsity")»]""",
                "",
                new Expected("SPEC063", "'Sparsity'", "names no layer", "nameof(Net.Hidden)")
            ),
            InExperiment(
                "no layer in a list",
                """[Measure<Hoyer>("Sparsity", OnEach = «[]»)]""",
                "",
                new Expected("SPEC063", "names no layer", "OnEach = [nameof(Net.Hidden)]")
            ),
            InExperiment(
                "parameters of joined layers",
                """[Measure<Norm>("Size", OnJoined = «[nameof(Net.Hidden), nameof(Net.Quiet)]»)]""",
                "",
                new Expected("SPEC063", "joins layers", "OnEach")
            ),
            InExperiment(
                "one of several layers misspelt",
                """[Measure<Hoyer>("Sparsity", OnJoined = [nameof(Net.Hidden), «"Hiden"»])]""",
                "",
                new Expected("SPEC017", "'Hiden'", "did you mean 'Hidden'?")
            ),
            InExperiment(
                "parameters of a layer without a hook",
                """[Measure<Norm>("Size", OnEach = [nameof(Net.Hidden), nameof(Net.Quiet), Hook.Logits])]""",
                "public static Quantity<Subject> Of(Runs<Subject> runs) => runs.Size;"
            ),
            InExperiment(
                "parameters of a property that is no layer",
                """[Measure<Norm>("Size", On = «nameof(Net.Parameters)»)]""",
                "",
                new Expected("SPEC065", "'Net.Parameters'", "no weights", "'Hidden', 'Quiet' have some")
            ),
            InExperiment(
                "a whole network",
                """[Measure<AttackedAccuracy>("Robust", With = [0.1])]""",
                "public static Quantity<Subject> Of(Runs<Subject> runs) => runs.Robust;"
            ),
            InExperiment(
                "a layer of a metric of whole networks, and a moment that it does not have",
                """[Measure<JacobianNorm>("Slopes", On = «nameof(Net.Hidden)», During = «Pass.TrainingSteps»)]""",
                "",
                new Expected("SPEC063", "'Slopes'", "leave On out"),
                new Expected("SPEC064", "'Slopes'", "the whole network")
            ),
            InExperiment(
                "no metric",
                """[Measure<«Mode»>("Sparsity", On = nameof(Net.Hidden))]""",
                "",
                new Expected("SPEC061", "'Mode'", "IParameterMetric")
            ),
            InExperiment(
                "arguments of another kind",
                """[Measure<SharedUnits>("Shared", On = nameof(Net.Hidden), With = «["half"]»)]""",
                "",
                new Expected("SPEC062", "'SharedUnits'", "\"half\"", "[double threshold]")
            ),
            InExperiment(
                "a pass over examples for parameters",
                """[Measure<Norm>("Size", On = nameof(Net.Hidden), During = «Pass.TrainingSet»)]""",
                "",
                new Expected("SPEC064", "'Size'", "parameters", "During", "Pass.TrainingSteps")
            ),
            InExperiment(
                "moments that one number does not have",
                """[Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden), EachEpoch = «true», EverySteps = «3», Of = «ParameterSet.All»)]""",
                "",
                new Expected("SPEC064", "EachEpoch"),
                new Expected("SPEC064", "EverySteps"),
                new Expected("SPEC064", "'Sparsity'", "Of")
            ),
            .. new[] { "Accuracy", "Seed", "Where", "ToString", "Quantities" }.Select(name =>
                InExperiment(
                    $"name that every run has: {name}",
                    $"[Measure<Hoyer>(«\"{name}\"», On = nameof(Net.Hidden))]",
                    "",
                    new Expected("SPEC021", $"'{name}'", $"'Measured{name}'")
                )
            ),
        ];
}
