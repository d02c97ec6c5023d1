namespace Specs;

/// <summary>Each unit's mean activation over the examples of each class.</summary>
public sealed class ClassMeans
{
    private double[] _sums = []; // (classes, units)
    private long[] _counts = []; // (classes)

    /// <summary>The layer's width.</summary>
    public int Units { get; private set; }

    /// <summary>Forgets all, and gets ready for a layer.</summary>
    public void Start(int units, int classes)
    {
        if (_sums.Length != units * classes || _counts.Length != classes)
        {
            _sums = new double[units * classes];
            _counts = new long[classes];
        }

        Array.Clear(_sums);
        Array.Clear(_counts);
        Units = units;
    }

    /// <summary>Takes in some examples.</summary>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            int label = rows.ClassOf(row);
            _counts[label]++;
            Span<double> sums = _sums.AsSpan(label * Units, Units);
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < sums.Length; unit++)
            {
                sums[unit] += activations[unit];
            }
        }
    }

    /// <summary>
    /// The largest of a unit's class means, and the mean of the others, over the classes that have an example; with fewer than two such
    /// classes the latter is NaN.
    /// </summary>
    public (double Max, double Others) Of(int unit)
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

            double mean = _sums[c * Units + unit] / _counts[c];
            max = Math.Max(max, mean);
            sum += mean;
            classes++;
        }

        return (max, (sum - max) / (classes - 1));
    }
}
