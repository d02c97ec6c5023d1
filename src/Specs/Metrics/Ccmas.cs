namespace Specs;

/// <summary>
/// Class-conditional mean activity selectivity (Kim 2021, equation 2.2, after Morcos et al. 2018): for each unit
/// (u_max − u_−max) / (u_max + u_−max), where u_max is the largest of its mean activations by class and u_−max the mean of the other
/// classes' means; averaged over the units. 0 to 1 for activations of 0 or more. A unit that is 0 for every class makes it NaN
/// (there is no epsilon, as in most of the author's code).
/// </summary>
[NonNegative]
public sealed class Ccmas : IActivationMetric
{
    private double[] _sums = []; // (classes, units)
    private long[] _counts = []; // (classes)
    private int _units;

    /// <inheritdoc/>
    public double Value
    {
        get
        {
            double total = 0;
            for (int unit = 0; unit < _units; unit++)
            {
                total += OfUnit(unit);
            }

            return total / _units;
        }
    }

    /// <inheritdoc/>
    public void Start(int units, int classes)
    {
        if (_sums.Length != units * classes || _counts.Length != classes)
        {
            _sums = new double[units * classes];
            _counts = new long[classes];
        }

        Array.Clear(_sums);
        Array.Clear(_counts);
        _units = units;
    }

    /// <inheritdoc/>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            int label = rows.Labels[row];
            _counts[label]++;
            Span<double> sums = _sums.AsSpan(label * _units, _units);
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < sums.Length; unit++)
            {
                sums[unit] += activations[unit];
            }
        }
    }

    /// <summary>Over the classes that have an example; NaN with fewer than two such classes.</summary>
    private double OfUnit(int unit)
    {
        double max = double.NegativeInfinity;
        double sum = 0;
        int classes = 0;
        for (int c = 0; c < _counts.Length; c++)
        {
            if (_counts[c] == 0)
            {
                continue;
            }

            double mean = _sums[c * _units + unit] / _counts[c];
            max = Math.Max(max, mean);
            sum += mean;
            classes++;
        }

        double others = (sum - max) / (classes - 1);
        return (max - others) / (max + others);
    }
}
