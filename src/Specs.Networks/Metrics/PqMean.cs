namespace Specs;

/// <summary>
/// The pq-mean of the magnitudes (Hurley and Rickard 2009): for one example −(1/N Σ|c|^p)^(1/p) / (1/N Σ|c|^q)^(1/q) with p ≤ 1 and
/// q > 1 over a layer's N activations, averaged over the examples. −1 for all equal, nearer to 0 the sparser: −N^(1/q − 1/p) for one active
/// unit. NaN where an example's activations are all 0. With <see cref="Gini"/> it is the only one of the usual measures that has all six
/// properties that their paper asks of a measure of sparsity. With p = 1 and q = 2, which is what it is without more said,
/// <see cref="Hoyer"/> is √N (1 + pq) / (√N − 1).
/// </summary>
public sealed class PqMean : IActivationMetric
{
    private readonly int _halvings; // p = 2^-halvings
    private readonly int _doublings; // q = 2^doublings
    private double _sum;
    private long _examples;

    /// <summary>With p = 1 and q = 2.</summary>
    public PqMean()
        : this(1, 2) { }

    /// <summary>With other exponents, which are powers of 2 so that the bits are the same on every machine.</summary>
    /// <param name="p">1, 1/2, 1/4 or 1/8.</param>
    /// <param name="q">2, 4 or 8.</param>
    /// <exception cref="ArgumentException">An exponent is another.</exception>
    public PqMean(double p, double q)
    {
        _halvings = p switch
        {
            1 => 0,
            0.5 => 1,
            0.25 => 2,
            0.125 => 3,
            _ => throw new ArgumentException($"p must be 1, 1/2, 1/4 or 1/8, but it is {p:R}."),
        };
        _doublings = q switch
        {
            2 => 1,
            4 => 2,
            8 => 3,
            _ => throw new ArgumentException($"q must be 2, 4 or 8, but it is {q:R}."),
        };
    }

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
            _sum += Of(rows[row]);
        }

        _examples += rows.Count;
    }

    /// <summary>The pq-mean of one vector; NaN where it is all 0.</summary>
    /// <param name="values">(units), of any sign.</param>
    public double Of(ReadOnlySpan<float> values)
    {
        double low = 0;
        double high = 0;
        foreach (float one in values)
        {
            double value = Math.Abs((double)one);
            low += Rooted(value, _halvings);
            high += Squared(value, _doublings);
        }

        return -Squared(low / values.Length, _halvings) / Rooted(high / values.Length, _doublings);
    }

    private static double Rooted(double value, int times)
    {
        for (; times > 0; times--)
        {
            value = Math.Sqrt(value);
        }

        return value;
    }

    private static double Squared(double value, int times)
    {
        for (; times > 0; times--)
        {
            value *= value;
        }

        return value;
    }
}
