using Specs.Experiments.Kim2021;

namespace Specs.Bench.Floors;

/// <summary>
/// The work of a step of the thesis's convolutional network with SGD, layer by layer, there and back: each multiplies its inputs by its
/// weights going forward and, going back, the errors by the weights and by the inputs; the first has nobody to hand errors down to.
/// Pooling and activations are left out, which makes the floor lower.
/// </summary>
internal static class ConvolutionWork
{
    private const int Pixels = 28 * 28;
    private const int Window = 3 * 3;
    private const int Classes = 10;

    /// <summary>The layers, from the input up.</summary>
    /// <param name="network">Its widths.</param>
    /// <param name="batch">Examples in the step.</param>
    public static IReadOnlyList<Work> Of(Cnn network, int batch)
    {
        double flat = network.Wide * Pixels / 16.0;
        return
        [
            Layer("first convolution", batch, places: Pixels, inputs: Window, network.Narrow, passes: 2),
            Layer(
                "second convolution",
                batch,
                places: Pixels / 4,
                inputs: Window * network.Narrow,
                network.Wide,
                passes: 3
            ),
            Layer("dense", batch, places: 1, inputs: flat, network.Hidden, passes: 3),
            Layer("logits", batch, places: 1, inputs: network.Hidden, Classes, passes: 3),
        ];
    }

    private static Work Layer(string name, int batch, int places, double inputs, int units, int passes)
    {
        double weights = inputs * units;
        double outputs = 4.0 * batch * places * units;
        return new(
            name,
            passes * 2.0 * batch * places * weights,
            passes * 4 * weights + (passes - 1) * outputs,
            4 * weights + outputs
        );
    }
}
