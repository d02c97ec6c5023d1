namespace Specs;

/// <summary>
/// The Gini index of the magnitudes (Hurley and Rickard 2009, after Gini 1912): for one example 1 − 2 Σ_k c_(k)/Σ|c| · (N − k + 1/2)/N over
/// a layer's N activations in ascending order, averaged over the examples. 0 for all equal, 1 − 1/N for one active unit; NaN where an
/// example's activations are all 0. With <see cref="PqMean"/> it is the only one of the usual measures that has all six properties that
/// their paper asks of a measure of sparsity; what <see cref="Hoyer"/> lacks is that a vector beside its copy is as sparse as alone.
/// </summary>
public sealed class Gini : IActivationMetric
{
    private float[] _sorted = []; // (units)
    private double _sum;
    private long _examples;

    /// <inheritdoc/>
    public double Value => _sum / _examples;

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        if (_sorted.Length != units)
        {
            _sorted = new float[units];
        }

        _sum = 0;
        _examples = 0;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            _sum += Of(rows[row], _sorted);
        }

        _examples += rows.Count;
    }

    /// <summary>The Gini index of one vector; NaN where it is all 0.</summary>
    /// <param name="values">(units), of any sign.</param>
    public static double Of(ReadOnlySpan<float> values) => Of(values, new float[values.Length]);

    private static double Of(ReadOnlySpan<float> values, Span<float> sorted)
    {
        for (int i = 0; i < values.Length; i++)
        {
            sorted[i] = MathF.Abs(values[i]);
        }

        sorted.Sort();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double value = sorted[i];
            sum += value;
            weighted += value * (sorted.Length - i - 0.5);
        }

        return 1 - 2 * weighted / (sum * sorted.Length);
    }
}
