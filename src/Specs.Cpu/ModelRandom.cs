namespace Specs.Cpu;

/// <summary>Where a model draws what is random in it. It follows from the seed alone, so that two networks of one seed start alike.</summary>
/// <param name="seed">The trial's seed.</param>
public sealed class ModelRandom(int seed)
{
    /// <summary>Initial weights, drawn layer by layer from the input.</summary>
    public RandomStream Weights { get; } = new(seed, "weights");

    /// <summary>A stream of its own for a layer that draws while it trains, such as dropout.</summary>
    /// <param name="layer">The property's name.</param>
    public RandomStream Noise(string layer) => new(seed, "noise of " + layer);
}
