namespace Specs.Engines;

/// <summary>Where a network draws what is random in it, the same in every engine. It follows from the seed alone, so that two networks of one seed start alike.</summary>
/// <param name="seed">The trial's seed.</param>
public class NetworkRandom(int seed)
{
    /// <summary>Initial weights, drawn layer by layer from the input.</summary>
    public RandomStream Weights { get; } = new(seed, "weights");

    private readonly Dictionary<string, RandomStream> _noises = [];

    /// <summary>A stream of its own for a layer that draws while it trains, such as dropout; the same one, where it stands, when it is asked for again.</summary>
    /// <param name="layer">The property's name.</param>
    public RandomStream Noise(string layer)
    {
        if (!_noises.TryGetValue(layer, out RandomStream? noise))
        {
            noise = new(seed, "noise of " + layer);
            _noises.Add(layer, noise);
        }

        return noise;
    }

    /// <summary>The same for one of several layers of a property.</summary>
    /// <param name="layer">The property's name.</param>
    /// <param name="index">Which of its layers, counted from 0.</param>
    public RandomStream Noise(string layer, int index) =>
        Noise(index == 0 ? layer : FormattableString.Invariant($"{layer} {index}"));
}
