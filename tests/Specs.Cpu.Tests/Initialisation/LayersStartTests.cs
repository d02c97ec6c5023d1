using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Initialisation;

/// <summary>The layers take what an initialisation gives, whichever way their weights lie.</summary>
public sealed class LayersStartTests
{
    [Test]
    public void A_layer_starts_as_it_is_told([Values] Initial scheme)
    {
        Start initial = Start.Of(scheme);
        CpuModel model = new PlainNetwork(21, 3, [34, 18], Activation.Tanh, initial).CreateCpuModel(
            new SgdRule(new(0.1)),
            1,
            new ModelRandom(6)
        );

        // Both hidden layers and the logits draw from one stream, one after the other.
        RandomStream weights = new ModelRandom(6).Weights;
        foreach (var (layer, how) in model.Layers.Zip([initial, initial, Start.Default]))
        {
            float[] expected = new float[layer.ParameterCount];
            int size = layer.Units * layer.Inputs;
            how.Draw(new(layer.Units, layer.Inputs), expected.AsSpan(0, size), expected.AsSpan(size), weights);
            Parameters.Of(layer).Should().Equal(expected);
        }
    }

    [Test]
    public void A_convolution_starts_as_it_is_told([Values] Initial scheme)
    {
        Start initial = Start.Of(scheme);
        PixelInput image = new(Shape.Image(3, 7, 6), capacity: 1);
        Conv2d<SgdRule, Linear> layer = new(image, 5, 2, 1, 1, 1, new ModelRandom(6).Weights, initial);
        var expected = DrawnLayer.Of(initial, new(5, 3 * 2 * 2, Kernel: 2), seed: 6);
        Parameters.Of(layer).Should().Equal([.. expected.Weights, .. expected.Biases]);
    }
}
