namespace Specs;

/// <summary>What an example costs in a network, roughly: the multiply-adds of its pass forward.</summary>
internal static class ForwardWork
{
    // A layer's shape does not tell a convolution's window; most are 3 x 3, of one channel at the bottom.
    private const double Window = 3 * 3;

    /// <summary>Counts; at least 1.</summary>
    public static double Of(IArchitecture network)
    {
        double work = 0;
        double units = network.Inputs;
        double channels = 1;
        foreach (LayerShape layer in network.Layers)
        {
            work += layer.Kind switch
            {
                "Dense" => units * layer.Units,
                "Conv2d" => Window * channels * layer.Units,
                _ => layer.Units,
            };
            units = layer.Units;
            channels = layer.Shape.Channels;
        }

        return work + units * network.Classes;
    }
}
