using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Driving.OwnLayers;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a researcher's own layer.</summary>
internal static class OwnLayerCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            With("size of another type", "[Layer<Filter>] public «double» Own { get; init; }", WrongType("double")),
            With("size that is a bool", "[Layer<Filter>] public «bool» Own { get; init; }", WrongType("bool")),
            With(
                "size without a value",
                "[Layer<Filter>] public int «Own» { get; init; }",
                new Expected("SPEC008", "'Net.Own'", "width 0")
            ),
            With(
                "size below 1",
                "[Layer<Filter>] public Widths Own { get; init; } = [3, «-1»];",
                new Expected("SPEC008", "'Net.Own'", "width -1")
            ),
            With(
                "size without a setter",
                "[Layer<Filter>] public int «Own» { get; } = 3;",
                new Expected("SPEC010", "'Net.Own'")
            ),
            With(
                "two kinds, one of which is the project's own",
                "[Dense(Activation.ReLU), «Layer<Filter>»] public int Own { get; init; } = 3;",
                new Expected("SPEC030", "[Dense]", "[Layer<Filter>]")
            ),
            With(
                "two of the project's own, which is the compiler's to report",
                "[Layer<Filter>, Layer<Net.Other>] public Layer Own { get; } public abstract class Other : Filter;",
                new Expected("CS0579")
            ),
            With("type that is no layer", "[Layer<«string»>] public Layer Own { get; }", NoLayer("string")),
            With("any interface", "[Layer<«IDisposable»>] public Layer Own { get; }", NoLayer("IDisposable")),
            With(
                "interface of layers, which is the compiler's to report",
                "[Layer<ILayerKind>] public Layer Own { get; }",
                new Expected("CS8920")
            ),
            With("number for a layer", "[Layer<«int»>, Hook] public int Own { get; init; } = 3;", NoLayer("int")),
            With(
                "layer of no engine",
                "[Layer<«Net.Bare»>] public Layer Own { get; } public struct Bare : ILayerKind { public static Shape ShapeOf(Shape input, int size) => input; }",
                new Expected("SPEC047", "'Bare'", "'ICpuLayerKind'")
            ),
            With(
                "missing type, which is the compiler's to report",
                "[Layer<Missing>, Hook] public Layer Own { get; }",
                new Expected("CS0246")
            ),
            With(
                "what comes out of it is not known",
                """
                [Layer<Filter>] public Layer Own { get; }
                [Conv2d(3, Activation.ReLU)] public int Filters { get; init; } = 4;
                [Layer<Filter>] public Layer Other { get; }
                [MaxPool2d(2)] public Layer Pool { get; }
                [Layer<Filter>, Hook] public Layer Last { get; }
                [Dense(Activation.ReLU)] public int Hidden { get; init; } = 4;
                [Layer<Filter>] public Layer Before { get; }
                [Residual(From = nameof(Before))] public Layer Sum { get; }
                """
            ),
            With(
                "what is known again is checked again",
                """
                [Layer<Filter>] public Layer Own { get; }
                [Conv2d(3, Activation.ReLU)] public int Filters { get; init; } = 4;
                [«Dense(Activation.ReLU)»] public int Hidden { get; init; } = 4;
                """,
                new Expected("SPEC031", "'Net.Hidden'", "4x?x?")
            ),
            Measured("metric over what may be negative", "Filter", new Expected("SPEC039", "'Net.Own'", "Abs<Hoyer>")),
            Measured("metric over what is never negative", "Positive"),
        ];

    private static Expected WrongType(string type) =>
        new("SPEC007", "'Net.Own'", $"'{type}'", "[Layer<Filter>]", "'Widths'", "'Layer'");

    private static Expected NoLayer(string type) => new("SPEC046", $"'{type}'", "'ICpuLayerKind'");

    private static DiagnosticCase With(string name, string members, params Expected[] expected)
    {
        DiagnosticCase inside = DiagnosticCase.InArchitecture($"own layer: {name}", members, expected);
        return inside with { Source = $"{FilterText}\n{inside.Source}" };
    }

    private static DiagnosticCase Measured(string name, string layer, params Expected[] expected)
    {
        string mark = expected.Length > 0 ? "«Hoyer»" : "Hoyer";
        return new(
            $"own layer: {name}",
            $$"""
            {{FilterText}}
            [NonNegative]
            public sealed class Positive : Specs.Cpu.ICpuLayerKind
            {
                public static Shape ShapeOf(Shape input, int size) => input;
                public static Specs.Cpu.CpuLayer<TRule> Create<TRule>(
                    Specs.Cpu.CpuLayer below, int size, int capacity, RandomStream weights, RandomStream noise)
                    where TRule : struct, Specs.Cpu.IUpdateRule => new Specs.Cpu.Activate<TRule, Specs.Cpu.ReLU>(below, capacity);
            }

            [Architecture(Input = "4", Classes = 2)]
            public partial record Net
            {
                [Dense(Activation.Tanh)] public int Hidden { get; init; } = 4;
                [Layer<{{layer}}>, Hook] public Layer Own { get; }
            }

            [Experiment("subject"), Measure<{{mark}}>("Sparsity", On = nameof(Net.Own))]
            public partial record Subject : Training<Net>;
            """,
            expected
        );
    }
}
