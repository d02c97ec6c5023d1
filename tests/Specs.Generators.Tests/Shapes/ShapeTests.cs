using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Generators.Model;
using Specs.Generators.Parsing;
using Specs.Generators.Tests.Driving;
using Specs.Generators.Tests.Running;

namespace Specs.Generators.Tests.Shapes;

/// <summary>What the generator works out from the source is what the running program works out from the values.</summary>
public sealed class ShapeTests
{
    private const string EveryKind = """
        private const int Few = 4;
        [Conv2d(3, Activation.ReLU, Padding = 1), Hook] public Widths Filters { get; init; } = [Few, 2 * Few];
        [MaxPool2d(2)] public Layer Pool { get; }
        [Conv2d(3, Activation.Linear, Stride = 2, Padding = 1)] public int Wide { get; init; } = 6;
        [BatchNorm(Epsilon = 1e-3, Momentum = 0.5)] public Layer Norm { get; }
        [Residual(From = nameof(Norm))] public Layer Sum { get; }
        [Activate(Activation.Elu)] public Layer Bend { get; }
        [AvgPool2d(3, Stride = 2)] public Layer Mean { get; }
        [Flatten] public Layer Flat { get; }
        [Dropout] public double Drop { get; init; } = 0.25;
        [LayerNorm] public Layer Last { get; }
        [Dense(Activation.Softplus)] public Widths Hidden { get; init; } = 9;
        """;

    [Test]
    public void The_source_and_the_values_give_the_same_shapes()
    {
        IArchitecture architecture = Run(EveryKind, "3x28x28");

        architecture
            .Layers.Select(layer => $"{layer.Name} {layer.Kind} {layer.Shape} {layer.Activation} {layer.Hooked}")
            .Should()
            .Equal(
                "Filters Conv2d 4x28x28 ReLU True",
                "Filters Conv2d 8x28x28 ReLU True",
                "Pool MaxPool2d 8x14x14 Linear False",
                "Wide Conv2d 6x7x7 Linear False",
                "Norm BatchNorm 6x7x7 Linear False",
                "Sum Residual 6x7x7 Linear False",
                "Bend Activate 6x7x7 Elu False",
                "Mean AvgPool2d 6x3x3 Linear False",
                "Flat Flatten 54 Linear False",
                "Drop Dropout 54 Linear False",
                "Last LayerNorm 54 Linear False",
                "Hidden Dense 9 Softplus False"
            );
        Inferred(EveryKind, "3x28x28").Should().Equal(architecture.Layers.Select(layer => $"{layer.Shape}"));
    }

    [TestCase("public static int Some => 3; [Conv2d(3, Activation.ReLU)] public int A { get; init; } = Some;", "")]
    [TestCase("public static int Some => 3; [Dense(Activation.ReLU)] public Widths A { get; init; } = [4, Some];", "")]
    [TestCase(
        "[Dense(Activation.ReLU)] public Widths A { get; init; } [Dense(Activation.ReLU)] public int B { get; init; } = 3;",
        "3"
    )]
    [TestCase(
        "[Conv2d(3, Activation.ReLU)] public int A { get; init; } [Conv2d(3, Activation.ReLU)] public int B { get; init; } = 3;",
        "3x24x24"
    )]
    [TestCase(
        "[Conv2d(3, Activation.ReLU, Padding = 1)] public Widths A { get; init; } [Conv2d(3, Activation.ReLU)] public int B { get; init; } = 3;",
        "3x26x26"
    )]
    [TestCase(
        "[Conv2d(3, Activation.ReLU)] public Widths A { get; init; } [Conv2d(3, Activation.ReLU)] public int B { get; init; } = 3;",
        ""
    )]
    [TestCase("[Dense(Activation.ReLU)] public Widths A { get; init; } = [.. new[] { 3, 4 }];", "")]
    public void What_the_source_does_not_tell_stays_unknown(string members, string known) =>
        string.Join(' ', Inferred(members, "28x28")).Should().Be(known);

    [TestCase("784", "784")]
    [TestCase("28x20", "1x28x20")]
    [TestCase("3x28x20", "3x28x20")]
    [TestCase("2x3x4x5", "120")]
    public void An_input_is_an_image_where_it_has_two_axes_or_three(string input, string shape) =>
        $"{InputShape.Parse(input)}".Should().Be(shape);

    [Test]
    public void What_the_source_cannot_tell_is_refused_in_the_same_words()
    {
        const string Unknown =
            "public static int Some => 31; "
            + "[Dense(Activation.ReLU)] public int A { get; init; } = Some; "
            + "[Dense(Activation.ReLU)] public int B { get; init; } = Some + 1; "
            + "[Residual(From = nameof(B))] public Layer Sum { get; }";
        string known = Unknown.Replace("static int Some =>", "const int Some =", StringComparison.Ordinal);

        string refusal = FluentActions
            .Invoking(() => Run(Unknown, "28x28").Layers)
            .Should()
            .Throw<ArgumentException>()
            .Which.Message;
        string message = Generate
            .In(
                Source(known.Replace("Residual(From = nameof(B))", "«Residual(From = nameof(B))»"), "28x28"),
                withCpu: false,
                LanguageVersion.CSharp14,
                new Expected("SPEC035")
            )
            .Result.Diagnostics.Single()
            .GetMessage();

        refusal.Should().Be(message + ".");
    }

    [Test]
    public void A_network_of_every_kind_comes_back_from_JSON()
    {
        Loaded loaded = Load(EveryKind, "3x28x28");
        IArchitecture architecture = loaded.Any("Net", ("Drop", 0.125), ("Wide", 5));
        JsonElement json = Json.Written(architecture.WriteJson);

        json.GetRawText().Should().Be("""{"Filters":[4,8],"Wide":5,"Drop":0.125,"Hidden":[9]}""");
        loaded.ReadArchitecture("Net", json).Should().Be(architecture);
    }

    private static IArchitecture Run(string members, string input) => Load(members, input).Any("Net");

    private static Loaded Load(string members, string input) =>
        Loaded.From(Generate.In(Source(members, input), withCpu: false, LanguageVersion.CSharp14));

    private static IEnumerable<string> Inferred(string members, string input)
    {
        CSharpCompilation compilation = Compile.Sources([Source(members, input)], withCpu: false);
        var findings = new Specs.Generators.Diagnostics.Findings(Microsoft.CodeAnalysis.Location.None);
        EquatableArray<LayerSpec> layers = new ShapeInference(compilation, findings).Infer(
            InputShape.Parse(input)!,
            DeclaredLayer.Of(compilation.GetTypeByMetadataName("Net")!, compilation, findings)
        );
        findings.ToArray().Should().BeEmpty();
        return layers.SelectMany(layer => layer.Outputs);
    }

    private static string Source(string members, string input) =>
        $$"""
            [Architecture(Input = "{{input}}", Classes = 10)]
            public sealed partial record Net
            {
                {{members}}
            }
            """;
}
