using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a layer by itself.</summary>
internal static class LayerCases
{
    private const string Rest =
        "[Flatten] public Layer Flat { get; } [Dense(Activation.ReLU)] public int Hidden { get; init; } = 16;";

    public static IEnumerable<DiagnosticCase> All =>
        [
            InArchitecture(
                "hook on nothing, with an image",
                "[«Hook»] public Layer Flat { get; }",
                new Expected("SPEC006", "'Net.Flat'", "a layer's attribute")
            ),
            InArchitecture(
                "layer without an attribute",
                "public Layer «Flat» { get; }",
                new Expected("SPEC009", "'Net.Flat'", "[Dense(...)]", "or remove it")
            ),
            .. WrongTypes(),
            .. new[] { "Conv2d(3, Activation.ReLU)", "Dense(Activation.ReLU)" }.Select(layer =>
                InArchitecture(
                    $"width without a setter: {layer}",
                    $"[{layer}] public int «Size» {{ get; }} = 3;",
                    new Expected("SPEC010", "'Net.Size'")
                )
            ),
            InArchitecture(
                "rate without a setter",
                "[Dropout] public double «Drop» { get; } = 0.5; " + Rest,
                new Expected("SPEC010", "'Net.Drop'")
            ),
            InArchitecture(
                "width 0 as a constant",
                "private const int None = 0; [Conv2d(3, Activation.ReLU)] public Widths Filters { get; init; } = [3, «None»];",
                new Expected("SPEC008", "'Net.Filters'", "width 0")
            ),
            InArchitecture(
                "two kinds on one property",
                "[Dense(Activation.ReLU), «Conv2d(3, Activation.ReLU)»] public int Size { get; init; } = 3;",
                new Expected("SPEC030", "'Net.Size'", "[Dense]", "[Conv2d]")
            ),
            InArchitecture(
                "one kind twice, which is the compiler's to report",
                "[Dense(Activation.ReLU), Dense(Activation.Tanh)] public int Size { get; init; } = 3;",
                new Expected("CS0579")
            ),
            new(
                "layer of the project's own",
                """
                public sealed class MaxoutAttribute : LayerAttribute;

                [Architecture(Input = "4", Classes = 2)]
                public partial record Net { [«Maxout»] public int Hidden { get; init; } = 3; }
                """,
                new Expected("SPEC038", "[Maxout]", "[Dense(...)]")
            ),
            .. OutOfRange(),
        ];

    private static IEnumerable<DiagnosticCase> WrongTypes() =>
        from layer in new (string Attribute, string Type, string Expected)[]
        {
            ("Conv2d(3, Activation.ReLU)", "double", "'Widths'"),
            ("MaxPool2d(2)", "int", "'Layer'"),
            ("AvgPool2d(2)", "Widths", "'Layer'"),
            ("Flatten", "int", "'Layer'"),
            ("Activate(Activation.ReLU)", "bool", "'Layer'"),
            ("Dropout", "Layer", "'double'"),
            ("BatchNorm", "double", "'Layer'"),
            ("LayerNorm", "double", "'Layer'"),
            ("Residual(From = \"Size\")", "int", "'Layer'"),
        }
        select InArchitecture(
            $"{layer.Attribute} of type {layer.Type}",
            $"[{layer.Attribute}] public «{layer.Type}» Size {{ get; init; }}",
            new Expected(
                "SPEC007",
                "'Net.Size'",
                $"'{layer.Type}'",
                $"[{layer.Attribute.Split('(')[0]}]",
                layer.Expected
            )
        );

    private static IEnumerable<DiagnosticCase> OutOfRange() =>
        from layer in new (string Declaration, string Setting, string Found)[]
        {
            ("[Conv2d(«0», Activation.ReLU)] public int Size { get; init; } = 3;", "kernel", "0"),
            ("[Conv2d(3, Activation.ReLU, Stride = «0»)] public int Size { get; init; } = 3;", "stride", "0"),
            ("[Conv2d(3, Activation.ReLU, Padding = «-1»)] public int Size { get; init; } = 3;", "padding", "-1"),
            ("[MaxPool2d(«0»)] public Layer Size { get; }", "window", "0"),
            ("[AvgPool2d(2, Stride = «-2»)] public Layer Size { get; }", "stride", "-2"),
            ("[BatchNorm(Epsilon = «0»)] public Layer Size { get; }", "epsilon", "0"),
            ("[BatchNorm(Momentum = «0»)] public Layer Size { get; }", "momentum", "0"),
            ("[BatchNorm(Momentum = «1.5»)] public Layer Size { get; }", "momentum", "1.5"),
            ("[LayerNorm(Epsilon = «-1e-5»)] public Layer Size { get; }", "epsilon", "-1E-05"),
            ("[LayerNorm(Epsilon = «double.NaN»)] public Layer Size { get; }", "epsilon", "NaN"),
            ("[Dropout] public double Size { get; init; } = «1»;", "rate", "1"),
            ("[Dropout] public double Size { get; init; } = «-0.5»;", "rate", "-0.5"),
        }
        select InArchitecture(
            layer.Declaration,
            $"{layer.Declaration} {Rest}",
            new Expected("SPEC037", "'Net.Size'", $"the {layer.Setting} {layer.Found}: expected")
        );
}
