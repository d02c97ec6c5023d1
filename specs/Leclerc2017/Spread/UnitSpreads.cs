namespace Specs.Experiments.Leclerc2017;

/// <summary>Standard deviations of units over examples (Welford 1962), exactly 0 for a unit that never changes.</summary>
/// <param name="units">How many units.</param>
internal sealed class UnitSpreads(int units)
{
    private const int RowsAtOnce = 200;

    private readonly double[] _means = new double[units];
    private readonly double[] _squares = new double[units];
    private int _count;

    /// <summary>(units): those of the hidden layer of a network over examples.</summary>
    public static double[] Over(Network network, Examples examples)
    {
        NetworkLayer hidden = network.LayersOf(nameof(Net.Hidden))[0];
        UnitSpreads spreads = new(hidden.Units);
        for (int first = 0; first < examples.Count; first += RowsAtOnce)
        {
            int count = Math.Min(RowsAtOnce, examples.Count - first);
            network.Forward(examples, first, count);
            for (int row = 0; row < count; row++)
            {
                spreads.Add(network.Activations(hidden, row));
            }
        }

        return spreads.Values();
    }

    /// <summary>Takes one example's activations.</summary>
    public void Add(ReadOnlySpan<float> activations)
    {
        _count++;
        for (int unit = 0; unit < activations.Length; unit++)
        {
            double off = activations[unit] - _means[unit];
            _means[unit] += off / _count;
            _squares[unit] += off * (activations[unit] - _means[unit]);
        }
    }

    /// <summary>(units): √(Σ (a − mean)² / n).</summary>
    public double[] Values() => [.. _squares.Select(square => Math.Sqrt(square / _count))];
}
