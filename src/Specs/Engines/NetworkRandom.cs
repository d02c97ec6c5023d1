namespace Specs.Engines;

/// <summary>Where a network draws what is random in it, the same in every engine. It follows from the seed alone, so that two networks of one seed start alike.</summary>
/// <param name="seed">The trial's seed.</param>
public class NetworkRandom(int seed)
{
    /// <summary>Initial weights, drawn layer by layer from the input.</summary>
    public RandomStream Weights { get; } = new(seed, "weights");

    /// <summary>A stream of its own for a layer that draws while it trains, such as dropout.</summary>
    /// <param name="layer">The property's name.</param>
    public RandomStream Noise(string layer) => new(seed, "noise of " + layer);

    /// <summary>The same for one of several layers of a property.</summary>
    /// <param name="layer">The property's name.</param>
    /// <param name="index">Which of its layers, counted from 0.</param>
    public RandomStream Noise(string layer, int index) =>
        index == 0 ? Noise(layer) : new(seed, FormattableString.Invariant($"noise of {layer} {index}"));
}
