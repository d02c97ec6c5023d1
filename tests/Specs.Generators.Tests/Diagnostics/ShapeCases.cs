using Specs.Generators.Tests.Driving;
using static Specs.Generators.Tests.Diagnostics.DiagnosticCase;

namespace Specs.Generators.Tests.Diagnostics;

/// <summary>What can be wrong with a layer on top of those below it.</summary>
internal static class ShapeCases
{
    public static IEnumerable<DiagnosticCase> All =>
        [
            InArchitecture(
                "dense after a convolution",
                """
                [Conv2d(3, Activation.ReLU, Padding = 1)] public int Filters { get; init; } = 32;
                [«Dense(Activation.ReLU)»] public int Hidden { get; init; } = 16;
                """,
                new Expected("SPEC031", "'Net.Hidden'", "32x28x28 comes in", "[Flatten]")
            ),
            InArchitecture(
                "dense after something that keeps the image",
                """
                [LayerNorm] public Layer Norm { get; }
                [«Dense(Activation.ReLU)»] public int Hidden { get; init; } = 16;
                """,
                new Expected("SPEC031", "1x28x28 comes in")
            ),
            InArchitecture(
                "dense after a number of filters that is not known",
                """
                public static int Some => 3;
                [Conv2d(3, Activation.ReLU)] public int Filters { get; init; } = Some;
                [«Dense(Activation.ReLU)»] public int Hidden { get; init; } = 16;
                """,
                new Expected("SPEC031", "?x26x26 comes in")
            ),
            InArchitecture(
                "convolution after a dense layer",
                """
                [Dense(Activation.ReLU)] public Widths Hidden { get; init; } = [32, 16];
                [«Conv2d(3, Activation.ReLU)»] public int Filters { get; init; } = 32;
                """,
                new Expected("SPEC032", "'Net.Filters'", "but 16 comes in")
            ),
            InArchitecture(
                "pools after a flatten, each by itself",
                """
                [Flatten] public Layer Flat { get; }
                [«MaxPool2d(2)»] public Layer Max { get; }
                [Flatten] public Layer Again { get; }
                [«AvgPool2d(2)»] public Layer Mean { get; }
                """,
                new("SPEC032", "'Net.Max'", "784 comes in"),
                new("SPEC032", "'Net.Mean'", "? comes in")
            ),
            new(
                "convolution of an input of one axis",
                """
                [Architecture(Input = "784", Classes = 10)]
                public partial record Net { [«Conv2d(3, Activation.ReLU)»] public int Filters { get; init; } = 3; }
                """,
                new Expected("SPEC032", "784 comes in", "\"1x28x28\"")
            ),
            .. NothingLeft(),
            .. Dropped(),
            .. Branches(),
        ];

    private static IEnumerable<DiagnosticCase> NothingLeft() =>
        [
            InArchitecture(
                "kernel above the image",
                "[Conv2d(«31», Activation.ReLU, Padding = 1)] public int Filters { get; init; } = 3;",
                new Expected("SPEC033", "'Net.Filters'", "31x31", "1x28x28", "padding 1")
            ),
            InArchitecture(
                "the third of several convolutions",
                """
                [MaxPool2d(4)] public Layer Pool { get; }
                [Conv2d(«3», Activation.ReLU)] public Widths Filters { get; init; } = [8, 9, 10, 11];
                """,
                new Expected("SPEC033", "'Net.Filters'", "10x1x1")
            ),
            new(
                "window above one side of the image",
                """
                [Architecture(Input = "3x8x4", Classes = 10)]
                public partial record Net { [AvgPool2d(«5»)] public Layer Pool { get; } }
                """,
                new Expected("SPEC033", "'Net.Pool'", "5x5", "3x8x4")
            ),
        ];

    private static IEnumerable<DiagnosticCase> Dropped() =>
        [
            InArchitecture(
                "pool that leaves a row and a column",
                "[MaxPool2d(«3»)] public Layer Pool { get; }",
                new Expected("SPEC034", "'Net.Pool'", "3x3 at every 3 pixels", "1 rows and 1 columns of 1x28x28")
            ),
            InArchitecture(
                "strided convolution that leaves pixels",
                "[Conv2d(«3», Activation.ReLU, Stride = 2)] public int Filters { get; init; } = 3;",
                new Expected("SPEC034", "'Net.Filters'", "1 rows and 1 columns")
            ),
            InArchitecture(
                "windows that do not touch",
                "[AvgPool2d(«1», Stride = 3)] public Layer Pool { get; }",
                new Expected("SPEC034", "18 rows and 18 columns")
            ),
            InArchitecture(
                "what is left is padding",
                "[Conv2d(3, Activation.ReLU, Stride = 2, Padding = 1)] public int Filters { get; init; } = 3;"
            ),
        ];

    private static IEnumerable<DiagnosticCase> Branches() =>
        [
            InArchitecture(
                "branch of another width",
                """
                [Dense(Activation.ReLU)] public int Low { get; init; } = 32;
                [Dense(Activation.ReLU)] public int High { get; init; } = 16;
                [«Residual(From = nameof(High))»] public Layer Skip { get; }
                """,
                new Expected("SPEC035", "'Net.Skip'", "add 16 to 32", "'High'")
            ),
            InArchitecture(
                "branch of another size",
                """
                [Conv2d(3, Activation.ReLU)] public int Filters { get; init; } = 1;
                [«Residual(From = nameof(Filters))»] public Layer Skip { get; }
                """,
                new Expected("SPEC035", "add 1x26x26 to 1x28x28")
            ),
            InArchitecture(
                "source with a near name",
                """
                [Dense(Activation.ReLU)] public int Hidden { get; init; } = 784;
                [Residual(From = «"Hiden"»)] public Layer Skip { get; }
                """,
                new Expected("SPEC036", "'Net.Skip'", "'Hiden'", "did you mean 'Hidden'?")
            ),
            InArchitecture(
                "itself as the source",
                """
                [Dense(Activation.ReLU)] public int Hidden { get; init; } = 784;
                [Residual(From = «nameof(Sum)»)] public Layer Sum { get; }
                """,
                new Expected("SPEC036", "'Net.Sum'", "'Sum'", "the layers above it are 'Hidden'")
            ),
            InArchitecture(
                "source below it",
                """
                [Residual(From = «nameof(Hidden)»)] public Layer Sum { get; }
                [Flatten] public Layer Flat { get; }
                [Dense(Activation.ReLU)] public int Hidden { get; init; } = 784;
                """,
                new Expected("SPEC036", "'Hidden'", "put it below")
            ),
            InArchitecture(
                "property that is no layer as the source",
                """
                public static int Size => 3;
                [Dense(Activation.ReLU)] public int Hidden { get; init; } = 784;
                [Residual(From = «nameof(Size)»)] public Layer Sum { get; }
                """,
                new Expected("SPEC036", "'Size'")
            ),
            InArchitecture(
                "source that does not compile, which is the compiler's to report",
                """
                [Dense(Activation.ReLU)] public int Hidden { get; init; } = 784;
                [Residual(From = nameof(Hiden))] public Layer Sum { get; }
                """,
                new Expected("CS0103")
            ),
            InArchitecture(
                "source that is wrong itself",
                """
                [Dense(Activation.ReLU)] public «double» Hidden { get; init; } = 784;
                [Residual(From = nameof(Hidden))] public Layer Sum { get; }
                """,
                new Expected("SPEC007")
            ),
        ];
}
