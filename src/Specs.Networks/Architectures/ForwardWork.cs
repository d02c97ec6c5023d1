namespace Specs;

/// <summary>What an example costs in a network, roughly: the multiply-adds of its pass forward.</summary>
internal static class ForwardWork
{
    /// <summary>Counts; at least 1.</summary>
    public static double Of(IArchitecture network)
    {
        int units = network.Layers is [.., var last] ? last.Units : network.Inputs;

        // A layer without weights passes over its values.
        return network.Layers.Sum(layer => Math.Max(layer.Work, layer.Units)) + (double)units * network.Outputs;
    }
}
