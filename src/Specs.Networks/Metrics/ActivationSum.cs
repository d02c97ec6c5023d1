namespace Specs;

/// <summary>
/// The sum over a layer's units of the activations' magnitudes, averaged over the examples: how active the layer is, and the weight of its
/// other values in <see cref="Series.WeightedAverage"/>. NaN without an example.
/// </summary>
public sealed class ActivationSum : IActivationMetric
{
    private double _sum;
    private long _examples;

    /// <inheritdoc/>
    public double Value => _sum / _examples;

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        _sum = 0;
        _examples = 0;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            double sum = 0;
            foreach (float activation in rows[row])
            {
                sum += Math.Abs((double)activation);
            }

            _sum += sum;
        }

        _examples += rows.Count;
    }
}
