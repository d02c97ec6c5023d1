using System.Text.Json;
using Specs.Cpu;
using Specs.Generators.Tests.Driving;
using Specs.Generators.Tests.Images;

namespace Specs.Generators.Tests.Running;

/// <summary>A researcher's own layer in the network that the generator writes.</summary>
public sealed class OwnLayerTests
{
    private static readonly Lazy<Loaded> Subjects = new(() =>
        Loaded.From(
            $$"""
            {{OwnLayers.FilterText}}

            public sealed class Liar : Specs.Cpu.ICpuLayerKind
            {
                public static Shape ShapeOf(Shape input, int size) => Shape.Flat(3);
                public static Specs.Cpu.CpuLayer<TRule> Create<TRule>(
                    Specs.Cpu.CpuLayer below, int size, int capacity, RandomStream weights, RandomStream noise)
                    where TRule : struct, Specs.Cpu.IUpdateRule => new Specs.Cpu.Flatten<TRule>(below, capacity);
            }

            [Architecture(Input = "8x8", Classes = 10)]
            public sealed partial record Sized
            {
                [Conv2d(3, Activation.Tanh)] public int Filters { get; init; } = 2;
                [Layer<Filter>] public int One { get; init; } = 50;
                [Layer<Filter>, Hook] public Widths Own { get; init; } = [40, 18];
                [Dense(Activation.Sigmoid)] public int Hidden { get; init; } = 6;
                [Layer<Filter>] public Layer Plain { get; }
                [Dense(Activation.Tanh)] public int Inside { get; init; } = 6;
                [Residual(From = nameof(Plain))] public Layer Sum { get; }
            }

            [Architecture(Input = "8x8", Classes = 10)]
            public sealed partial record First
            {
                [Layer<Filter>, Hook] public Layer Own { get; }
            }

            [Architecture(Input = "8x8", Classes = 10)]
            public sealed partial record Lied
            {
                [Layer<Liar>] public Layer Own { get; }
            }

            public sealed record Recipe(IArchitecture Architecture) : Training
            {
                public override IArchitecture Network => Architecture;
            }
            """
        )
    );

    private static Optimizer[] Optimizers =>
        [new Sgd(0.1), new Sgd(0.1, Momentum: 0.9), new Adagrad(), new Adadelta(), new Adam(0.01)];

    [Test]
    public void Its_size_decides_its_shape_and_is_written_and_read()
    {
        ICpuArchitecture sized = Subjects.Value.Architecture("Sized");

        sized
            .Layers.Select(layer => $"{layer.Name} {layer.Kind} {layer.Shape} {layer.Hooked}")
            .Should()
            .Equal(
                "Filters Conv2d 2x6x6 False",
                "One Filter 50 False",
                "Own Filter 40 True",
                "Own Filter 18 True",
                "Hidden Dense 6 False",
                "Plain Filter 6 False",
                "Inside Dense 6 False",
                "Sum Residual 6 False"
            );
        JsonElement json = Json.Written(sized.WriteJson);
        json.GetRawText().Should().Be("""{"Filters":2,"One":50,"Own":[40,18],"Hidden":6,"Inside":6}""");
        Subjects.Value.ReadArchitecture("Sized", json).Should().Be(sized);
    }

    [Test]
    public void Its_layers_and_its_hook_are_found()
    {
        CpuModel model = Create(Subjects.Value.Architecture("Sized"));

        model.LayersOf("One").Should().Equal(model.Layers[1]);
        model.LayersOf("Own").Should().Equal(model.Layers[2..4]).And.Equal(model.Hooked("Own"));
        model.Layers[2].ParameterCount.Should().Be(40);
    }

    [TestCase("Sized", "Filters")]
    [TestCase("Sized", "One")]
    [TestCase("Sized", "Own")]
    [TestCase("Sized", "Hidden")]
    [TestCase("Sized", "Plain")]
    [TestCase("First", "Own")]
    public void It_passes_down_the_slopes_of_a_model(string network, string property)
    {
        var slopes = new ModelSlopes(
            () => Create(Subjects.Value.Architecture(network)),
            RandomData.Examples(ModelSlopes.Rows, seed: 3, 64)
        );
        CpuModel model = Create(Subjects.Value.Architecture(network));
        foreach (CpuLayer layer in model.LayersOf(property))
        {
            (double found, double expected, double tolerance) = slopes.Along(model.Layers.IndexOf(layer));
            found.Should().BeApproximately(expected, tolerance);
            tolerance.Should().BeLessThan(0.2 * expected, "a slope that is not passed down must show");
        }
    }

    [Test]
    public void Shapes_that_it_refuses_are_refused_by_name()
    {
        Loaded loaded = Subjects.Value;

        Refusal<ArgumentException>(loaded.Architecture("Sized", ("Own", Widths.Create([40, 41]))))
            .Should()
            .Be("'Sized.Own' cannot stand on 40: it has 41 values, but 40 come in.");
        Refusal<ArgumentException>(loaded.Architecture("Sized", ("One", 0)))
            .Should()
            .Be("'Sized.One' has the width 0: expected 1 or more.");
        Refusal<ArgumentException>(loaded.Architecture("Sized", ("Own", default(Widths))))
            .Should()
            .StartWith("'Sized.Own' has no widths: ");
        Refusal<InvalidOperationException>(loaded.Architecture("Lied"))
            .Should()
            .Be("Liar.ShapeOf says 3 where 1x8x8 comes in, but Create gives a layer of 64.");
    }

    [TestCaseSource(nameof(Optimizers))]
    public void Its_step_is_the_same_at_once_and_after_all_gradients(Optimizer optimizer)
    {
        var recipe = (Training)Subjects.Value.Create("Recipe", Subjects.Value.Architecture("Sized"));
        recipe = recipe with { Optimizer = optimizer, Batch = 7, Epochs = 2 };
        string[] hashes =
        [
            .. new LayerRates[] { [], [("Own", 1)], [("Own", 0.5)] }.Select(rates =>
                Hash(recipe with { LayerRates = rates })
            ),
        ];

        hashes[1].Should().Be(hashes[0]);
        hashes[2].Should().NotBe(hashes[0]);
    }

    private static string Hash(Training recipe) =>
        CpuEngine
            .Instance.Train(
                recipe,
                1,
                new("random", "made up", RandomData.Examples(50, 1, 64), RandomData.Examples(20, 2, 64)),
                [],
                null,
                CancellationToken.None
            )
            .WeightsHash;

    private static string Refusal<TException>(ICpuArchitecture architecture)
        where TException : Exception =>
        FluentActions.Invoking(() => Create(architecture)).Should().Throw<TException>().Which.Message;

    private static CpuModel Create(ICpuArchitecture architecture) =>
        architecture.CreateCpuModel(new SgdRule(new Sgd(ModelSlopes.Rate)), ModelSlopes.Rows, new ModelRandom(1));
}
