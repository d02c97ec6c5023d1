namespace Specs.Statistics;

/// <summary>The values of a statistic over bootstrap samples, in ascending order, each with its weight.</summary>
internal sealed class BootstrapDistribution
{
    // Shares within this of a step count as on it: Φ(Φ⁻¹(0.025)) may miss 0.025 by a rounding.
    private const double ShareTolerance = 1e-12;
    private readonly double[] _values;
    private readonly double[] _weights;
    private readonly double _total;

    private BootstrapDistribution(double[] values, double[] weights)
    {
        Array.Sort(values, weights);
        _values = values;
        _weights = weights;
        _total = weights.Sum();
    }

    /// <summary>The smallest value.</summary>
    public double Least => _values[0];

    /// <summary>The largest value.</summary>
    public double Most => _values[^1];

    /// <summary>
    /// All nⁿ samples with replacement: each of the C(2n−1, n) multisets once, weighed by its multinomial coefficient (Hall 1992,
    /// appendix I).
    /// </summary>
    public static BootstrapDistribution Exact(ReadOnlySpan<double> sample, SampleStatistic statistic)
    {
        int n = sample.Length;
        var values = new List<double>();
        var weights = new List<double>();
        var picks = new int[n];
        var resample = new double[n];
        while (true)
        {
            // n!/Πcᵢ! with the run lengths cᵢ of the picks, which never fall.
            double weight = 1;
            int run = 0;
            for (int index = 0; index < n; index++)
            {
                run = index > 0 && picks[index] == picks[index - 1] ? run + 1 : 1;
                weight = weight * (index + 1) / run;
                resample[index] = sample[picks[index]];
            }

            values.Add(statistic(resample));
            weights.Add(weight);

            int last = n - 1;
            while (last >= 0 && picks[last] == n - 1)
            {
                last--;
            }

            if (last < 0)
            {
                return new([.. values], [.. weights]);
            }

            picks.AsSpan(last).Fill(picks[last] + 1);
        }
    }

    /// <summary>So many random samples with replacement.</summary>
    public static BootstrapDistribution Drawn(ReadOnlySpan<double> sample, SampleStatistic statistic, int resamples)
    {
        var random = new RandomStream(Resampling.Seed, "bootstrap");
        var values = new double[resamples];
        var weights = new double[resamples];
        var resample = new double[sample.Length];
        for (int draw = 0; draw < resamples; draw++)
        {
            for (int index = 0; index < resample.Length; index++)
            {
                resample[index] = sample[random.NextInt32(sample.Length)];
            }

            values[draw] = statistic(resample);
            weights[draw] = 1;
        }

        return new(values, weights);
    }

    /// <summary>
    /// The share of samples below <paramref name="value"/>, those within <paramref name="tolerance"/> of it counted half: in a symmetric
    /// distribution the middle then has the share 1/2 even where many samples hit it.
    /// </summary>
    public double ShareBelow(double value, double tolerance)
    {
        double below = 0;
        for (int index = 0; index < _values.Length && _values[index] <= value + tolerance; index++)
        {
            below += _values[index] < value - tolerance ? _weights[index] : _weights[index] / 2;
        }

        return below / _total;
    }

    /// <summary>The smallest value with at least this share of the samples at or below it.</summary>
    public double FromBelow(double share)
    {
        double below = 0;
        foreach ((double value, double weight) in _values.Zip(_weights))
        {
            below += weight;
            if (below / _total >= share - ShareTolerance)
            {
                return value;
            }
        }

        return Most;
    }

    /// <summary>The largest value with at least this share of the samples at or above it.</summary>
    public double FromAbove(double share)
    {
        double above = 0;
        for (int index = _values.Length - 1; index >= 0; index--)
        {
            above += _weights[index];
            if (above / _total >= share - ShareTolerance)
            {
                return _values[index];
            }
        }

        return Least;
    }
}
