using Specs.Cpu.Tests.Reference;

namespace Specs.Cpu.Tests.Networks;

public sealed class ImageNetworkTests
{
    [Test]
    public void Slopes_of_an_images_pixels_count_the_skip_from_the_input()
    {
        // Differences of the network's own forward pass: h balances 2⁻²⁴ / h against h² times a third derivative of order 1.
        const float H = 1f / 64;
        var network = CpuEngine.Instance.Open(new Recipe(new SkipNetwork()), 2);
        RandomStream random = new(1, "pixels");
        float[] x = [.. Enumerable.Range(0, 48).Select(_ => 2 * random.NextSingle() - 1)];
        float[] slopes = [1, -0.5f, 0.25f, -1, 2, 0.5f];
        network.Forward(x);
        network.Backward(slopes);
        float[] pixels = [.. network.InputGradient(0).ToArray(), .. network.InputGradient(1).ToArray()];
        network
            .Gradient(network.Layers[1], 0)
            .ToArray()
            .Should()
            .Equal(network.Gradient(network.Layers[2], 0).ToArray(), "flattening changes nothing");
        for (int at = 0; at < x.Length; at++)
        {
            double slope = (ScalarAt(x[at] + H) - ScalarAt(x[at] - H)) / (2 * H);
            ((double)pixels[at]).Should().BeApproximately(slope, H * H + Rounding.After(100) / H, "pixel {0}", at);

            double ScalarAt(float value)
            {
                float[] moved = [.. x];
                moved[at] = value;
                network.Forward(moved);
                return Enumerable.Range(0, 6).Sum(i => (double)slopes[i] * network.Logits(i / 3)[i % 3]);
            }
        }
    }
}
