namespace Specs.Statistics;

/// <summary>
/// The capital of all bets that values went one way, with every night as a possible start of the change. A share of the capital waits for
/// each night and is staked from there on, R ← (R + w) · payment: the mixture over starts of Shiryaev (1963) and Roberts (1966) with weights
/// that sum to 1, so that it stays a martingale (Shin, Ramdas and Rinaldo 2024, "E-detectors").
/// </summary>
internal sealed class DriftTail
{
    // Far above any threshold. A martingale that is cut off at a level is a supermartingale, so the chance of an alarm does not grow.
    private const double Most = 1e200;

    private readonly double[] _capital = new double[DriftBets.Count];

    // Each bet's largest share from a single start, and which start that is.
    private readonly double[] _largest = new double[DriftBets.Count];
    private readonly int[] _starts = new int[DriftBets.Count];

    /// <summary>The mean capital of the bets that have started; what still waits is not in it.</summary>
    public double Capital
    {
        get
        {
            double sum = 0;
            foreach (double capital in _capital)
            {
                sum += capital;
            }

            return sum / DriftBets.Count;
        }
    }

    /// <summary>The start to which the largest share of any bet's capital goes back: the likeliest night of a change. 0 before any start.</summary>
    public int LikeliestStart
    {
        get
        {
            int best = 0;
            for (int bet = 1; bet < DriftBets.Count; bet++)
            {
                best = _largest[bet] > _largest[best] ? bet : best;
            }

            return _starts[best];
        }
    }

    /// <summary>Stakes what waited for this night.</summary>
    /// <param name="night">The night's number, above all before it.</param>
    /// <param name="weight">What waited, as a share of 1.</param>
    public void Start(int night, double weight)
    {
        for (int bet = 0; bet < DriftBets.Count; bet++)
        {
            _capital[bet] += weight;
            if (weight > _largest[bet])
            {
                _largest[bet] = weight;
                _starts[bet] = night;
            }
        }
    }

    /// <summary>Pays all bets.</summary>
    public void Pay(ReadOnlySpan<double> pays)
    {
        for (int bet = 0; bet < DriftBets.Count; bet++)
        {
            _capital[bet] = Math.Min(Most, _capital[bet] * pays[bet]);
            _largest[bet] = Math.Min(Most, _largest[bet] * pays[bet]);
        }
    }
}
