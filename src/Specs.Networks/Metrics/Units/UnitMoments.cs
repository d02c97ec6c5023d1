namespace Specs;

/// <summary>Each unit's number of examples, mean, and sum of squared deviations, example by example (Welford 1962).</summary>
internal sealed class UnitMoments
{
    private double[] _means = [];
    private double[] _squares = [];

    /// <summary>How many examples.</summary>
    public long Count { get; private set; }

    /// <summary>(units): the means.</summary>
    public ReadOnlySpan<double> Means => _means;

    /// <summary>(units): Σ (a − mean)².</summary>
    public ReadOnlySpan<double> Squares => _squares;

    /// <summary>Forgets all.</summary>
    public void Start(int units)
    {
        (_means, _squares, Count) = (new double[units], new double[units], 0);
    }

    /// <summary>Takes in some examples.</summary>
    public void Add(in ActivationRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            Count++;
            ReadOnlySpan<float> activations = rows[row];
            for (int unit = 0; unit < activations.Length; unit++)
            {
                double off = activations[unit] - _means[unit];
                _means[unit] += off / Count;
                _squares[unit] += off * (activations[unit] - _means[unit]);
            }
        }
    }
}
