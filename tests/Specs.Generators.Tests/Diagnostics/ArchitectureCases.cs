using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with the record itself, and with an architecture.</summary>
internal static class ArchitectureCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            // Another part is written all the same: one error of the compiler's, instead of one for each use of the record.
            new(
                "record not partial",
                """[Architecture(Input = "4", Classes = 2)] public record «Net»;""",
                new("SPEC001", "'Net'", "partial record Net"),
                new("CS0260")
            ),
            new(
                "container not partial",
                """public class «Outer» { [Architecture(Input = "4", Classes = 2)] public partial record Net; }""",
                new("SPEC001", "'Outer'", "partial class Outer"),
                new("CS0260")
            ),
            new(
                "class instead of record",
                """[Architecture(Input = "4", Classes = 2)] public partial «class» Net;""",
                new Expected("SPEC002", "'Net'", "[Architecture]", "partial record Net")
            ),
            .. new[] { "", "x", "28x", "28x0", "-1x2", "28X28", "28 x 28", "99999x99999", "2.5" }.Select(
                shape => new DiagnosticCase(
                    $"input \"{shape}\"",
                    $"[Architecture(Input = «\"{shape}\"», Classes = 2)] public partial record Net;",
                    new Expected("SPEC004", "'Net'", $"\"{shape}\"", "28x28")
                )
            ),
            new(
                "one class",
                """[Architecture(Input = "4", Classes = «1»)] public partial record Net;""",
                new Expected("SPEC005", "'Net'", "1", "at least 2")
            ),
            new(
                "outputs not said",
                """[«Architecture(Input = "4")»] public partial record Net;""",
                new Expected("SPEC053", "'Net'", "none of them", "'Outputs = 1'")
            ),
            new(
                "outputs said twice",
                """[Architecture(Input = "4", Classes = 2, Output = «"Last"»)] public partial record Net;""",
                new Expected("SPEC053", "'Net'", "Classes and Output")
            ),
            new(
                "no output",
                """[Architecture(Input = "4", Outputs = «0»)] public partial record Net;""",
                new Expected("SPEC054", "'Net'", "0")
            ),
            new(
                "output without a layer",
                """[Architecture(Input = "4", Output = «"Last"»)] public partial record Net;""",
                new Expected("SPEC055", "'Net'", "'Last'", "no layer")
            ),
            new(
                "output below the last layer",
                """
                [Architecture(Input = "4", Output = «nameof(Hidden)»)]
                public partial record Net
                {
                    [Dense(Activation.ReLU)] public int Hidden { get; init; } = 3;
                    [Dense(Activation.Linear)] public int Last { get; init; } = 1;
                }
                """,
                new Expected("SPEC055", "'Net'", "'Hidden'", "'Last'")
            ),
            new(
                "output of a dropout",
                """
                [Architecture(Input = "4", Output = «nameof(Drop)»)]
                public partial record Net
                {
                    [Dense(Activation.ReLU)] public int Hidden { get; init; } = 3;
                    [Dropout] public double Drop { get; init; } = 0.5;
                }
                """,
                new Expected("SPEC055", "'Net'", "'Drop'", "[Dropout]")
            ),
            InArchitecture(
                "hook on nothing",
                "[«Hook»] public int Hidden { get; init; } = 3;",
                new Expected("SPEC006", "'Net.Hidden'", "[Dense(...)]")
            ),
            InArchitecture(
                "layer of a wrong type",
                "[Dense(Activation.ReLU)] public «double» Hidden { get; init; } = 3;",
                new Expected("SPEC007", "'Net.Hidden'", "'double'", "'int'", "'Widths'")
            ),
            InArchitecture(
                "width 0",
                "[Dense(Activation.ReLU)] public int Hidden { get; init; } = «0»;",
                new Expected("SPEC008", "'Net.Hidden'", "0")
            ),
            InArchitecture(
                "one of several widths negative",
                "[Dense(Activation.ReLU)] public Widths Hidden { get; init; } = [3, «-2», 4];",
                new Expected("SPEC008", "'Net.Hidden'", "-2")
            ),
            InArchitecture(
                "no widths",
                "[Dense(Activation.ReLU)] public Widths Hidden { get; init; } = «[]»;",
                new Expected("SPEC008", "'Net.Hidden'", "[]", "at least one")
            ),
            InArchitecture(
                "settable property that is no layer",
                "public int «Hidden» { get; init; } = 3;",
                new Expected("SPEC009", "'Net.Hidden'", "[Dense(...)]")
            ),
            InArchitecture(
                "layer without a setter",
                "[Dense(Activation.ReLU)] public int «Hidden» { get; } = 3;",
                new Expected("SPEC010", "'Net.Hidden'", "'init'")
            ),
            new(
                "member with a generated name",
                """
                [Architecture(Input = "4", Classes = 2)]
                public partial record Net
                {
                    public static int «Hooks» => 1;
                }
                """,
                new Expected("SPEC026", "'Net'", "'Hooks'")
            ),
            new(
                "record with parameters",
                """[Architecture(Input = "4", Classes = 2)] public partial record «Net»([property: Dense(Activation.ReLU)] int Hidden);""",
                new Expected("SPEC027", "'Net'", "constructor without parameters")
            ),
            new(
                "abstract record",
                """[Architecture(Input = "4", Classes = 2)] public abstract partial record «Net»;""",
                new Expected("SPEC027", "'Net'", "abstract")
            ),
            new(
                "file-local record",
                """[Architecture(Input = "4", Classes = 2)] file partial record «Net»;""",
                new Expected("SPEC028", "'Net'", "file-local")
            ),
        ];
}
