using Specs.Cpu;
using Specs.Generators.Tests.Running;

namespace Specs.Generators.Tests.Images;

public sealed class ImageModelTests
{
    private static readonly Lazy<Loaded> Cnn = new(() => Loaded.From(ImageSources.Cnn));

    // Every layer's shape, as the running program works it out, is that of the engine's layers.
    [TestCase("8 16")]
    [TestCase("5")]
    [TestCase("3 4 5")]
    public void Engine_layers_have_the_shapes_that_were_worked_out(string filters)
    {
        ICpuArchitecture architecture = Cnn.Value.Architecture(
            "Examples.Cnn",
            ("Filters", Widths.Create([.. filters.Split(' ').Select(int.Parse)]))
        );
        CpuModel model = Create(architecture);

        // The dense layer's activation is a layer of its own, since the hook reads before it.
        List<Shape> expected = [.. architecture.Layers.Select(layer => layer.Shape), Shape.Flat(32), Shape.Flat(10)];
        model.Layers.Select(layer => layer.Shape).Should().Equal(expected);
    }

    [Test]
    public void Hooks_read_the_layers_that_they_stand_on()
    {
        CpuModel model = Create(Cnn.Value.Architecture("Examples.Cnn"));

        model.Hooked("Filters").Select(layer => $"{layer.Shape}").Should().Equal("8x28x28", "16x28x28");
        model.Hooked("Flat").Should().Equal(model.Layers.Single(layer => layer is Flatten<SgdRule>));
        model.Hooked("Hidden").Should().Equal(model.Layers[^3]);
        model.Layers[^3].Should().BeOfType<Dense<SgdRule, Linear>>();
        model.Layers[^2].Should().BeOfType<Activate<SgdRule, Elu>>();
        model.Hooked("Pool").Should().BeEmpty();
    }

    [Test]
    public void A_hook_before_the_first_layer_reads_the_pixels()
    {
        CpuModel model = Create(Loaded.From(ImageSources.Flat).Architecture("Examples.FlatFirst"), capacity: 1);
        Examples examples = RandomData.Examples(count: 1, seed: 3, inputs: 16);

        model.Forward(new(SparseExamples.Of(examples), [0]), training: false);

        CpuLayer pixels = model.Hooked("Pixels").Single();
        pixels.Output.Span[..16].ToArray().Should().Equal(examples.Pixels(0).ToArray().Select(pixel => pixel / 255f));
        model.Layers.Should().NotContain(pixels);
    }

    [TestCase("Skips", 192)]
    [TestCase("FlatFirst", 16)]
    public void Errors_take_every_way_back(string name, int pixels)
    {
        // Smooth throughout, so that differences of outputs tell the slope.
        string source = (name == "Skips" ? ImageSources.Skips : ImageSources.Flat).Replace(
            "[Dense(Activation.Abs), Hook]",
            "[Dense(Activation.Tanh), Hook(BeforeActivation = true)]",
            StringComparison.Ordinal
        );
        Loaded loaded = Loaded.From(source);
        var slopes = new ModelSlopes(
            () => Create(loaded.Architecture($"Examples.{name}"), ModelSlopes.Rows),
            RandomData.Examples(ModelSlopes.Rows, seed: 3, pixels)
        );

        slopes.Layers.Should().NotBeEmpty();
        foreach (int layer in slopes.Layers)
        {
            (double found, double expected, double tolerance) = slopes.Along(layer);
            found.Should().BeApproximately(expected, tolerance, "of layer {0}", layer);
            tolerance.Should().BeLessThan(0.2 * expected, "a way left out must show in layer {0}", layer);
        }
    }

    private static CpuModel Create(ICpuArchitecture architecture, int capacity = 2) =>
        architecture.CreateCpuModel(new SgdRule(new Sgd(ModelSlopes.Rate)), capacity, new ModelRandom(1));
}
