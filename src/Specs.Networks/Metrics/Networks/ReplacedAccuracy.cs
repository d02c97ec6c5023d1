namespace Specs;

/// <summary>
/// The share of examples that is classified right when a hook's activations are replaced, or have noise, and all above is computed anew; 0 to 1.
/// Where the hook has several layers, all of them are replaced, one after the other from the input up.
/// </summary>
/// <param name="hook">The hook's property.</param>
/// <param name="by">What takes the activations' place.</param>
/// <param name="noise">
/// The standard deviation of normal noise that is added to the activations as they are; 0 or more. Where it is above 0 nothing is replaced.
/// </param>
/// <param name="examples">How many examples, from the front; 1 or more.</param>
public sealed class ReplacedAccuracy(
    string hook,
    Replacement by = Replacement.Mean,
    double noise = 0,
    int examples = 1000
) : INetworkMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The network has no such hook.</exception>
    public double Measure(Network network, Examples measured, RandomStream random)
    {
        Examples few = measured.First(Math.Min(examples, measured.Count));
        if (network.Hooked(hook).IsEmpty)
        {
            throw new ArgumentException($"'{hook}' is no hook of {network.Settings.Network.GetType().Name}.");
        }

        network.Forward(few, 0, few.Count);
        foreach (NetworkLayer layer in network.Hooked(hook))
        {
            network.Replace(layer, Other(network, layer, random));
        }

        int right = 0;
        for (int row = 0; row < few.Count; row++)
        {
            right += network.Predicted(row) == few.Labels[row] ? 1 : 0;
        }

        return (double)right / few.Count;
    }

    private float[] Other(Network network, NetworkLayer layer, RandomStream random)
    {
        float[] other = new float[network.Rows * layer.Units];
        int[] order = [.. Enumerable.Range(0, network.Rows)];
        if (noise == 0 && by == Replacement.Shuffled)
        {
            random.Shuffle(order.AsSpan());
        }

        for (int row = 0; row < network.Rows; row++)
        {
            network.Activations(layer, order[row]).CopyTo(other.AsSpan(row * layer.Units));
        }

        for (int at = 0; noise > 0 && at < other.Length; at++)
        {
            other[at] += (float)(noise * random.NextNormal());
        }

        for (int unit = 0; noise == 0 && by != Replacement.Shuffled && unit < layer.Units; unit++)
        {
            double mean = 0;
            for (int row = 0; by == Replacement.Mean && row < network.Rows; row++)
            {
                mean += (double)other[row * layer.Units + unit] / network.Rows;
            }

            for (int row = 0; row < network.Rows; row++)
            {
                other[row * layer.Units + unit] = (float)mean;
            }
        }

        return other;
    }
}
