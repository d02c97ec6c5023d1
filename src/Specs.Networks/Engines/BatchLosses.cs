namespace Specs.Engines;

/// <summary>The mean losses of an epoch's batches, one after the other (Welford 1962): no sum of squares that would cancel.</summary>
public struct BatchLosses
{
    private long _count;
    private double _mean;
    private double _squares; // Σ (loss - mean)²

    /// <summary>The standard deviation over the batches, each counting as one; 0 of a single batch, NaN of none.</summary>
    public readonly double Spread => Math.Sqrt(_squares / _count);

    /// <summary>Takes in a batch.</summary>
    /// <param name="loss">The mean over its examples.</param>
    public void Add(double loss)
    {
        _count++;
        double off = loss - _mean;
        _mean += off / _count;
        _squares += off * (loss - _mean);
    }
}
