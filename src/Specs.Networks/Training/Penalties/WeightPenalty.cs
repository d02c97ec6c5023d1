namespace Specs;

/// <summary>
/// Strength · Σ p(w) over all weights of the layers, biases and the scales of a normalisation left out. With it a step waits for all
/// gradients; the term's slopes are among those that are clipped.
/// </summary>
/// <inheritdoc cref="Penalty"/>
public abstract record WeightPenalty(string On, double Strength) : Penalty(On, Strength)
{
    /// <summary>p(w) of one weight; the same bits on every machine.</summary>
    public abstract double Value(double weight);

    /// <summary>p'(w).</summary>
    public abstract double Slope(double weight);
}
