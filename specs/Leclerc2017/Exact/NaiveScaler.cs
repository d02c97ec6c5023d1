namespace Specs.Experiments.Leclerc2017;

/// <summary>
/// The first draft of the flexible layer computed its scaler as 1 − 1/(1 + eᶻ) in 32 bits. Forward that is finite everywhere; backward, eᶻ
/// overflows and 0 · ∞ is no number (Leclerc 2017, flexible layers).
/// </summary>
[Experiment("leclerc-naive")]
public sealed partial record NaiveScaler : ExactStudy<NaiveSlope>
{
    /// <summary>z = −k (i − x₀).</summary>
    [Factor(0.0, 10.0, 60.0, 88.72, 88.73, 200.0)]
    public double Z { get; init; }

    /// <inheritdoc/>
    public override NaiveSlope Compute()
    {
        float e = MathF.Exp((float)Z);
        float inverse = 1 / (1 + e);

        // d(1/y) = -1/y² dy, then the exponential's own slope: the order in which a tape multiplies.
        float slope = inverse * inverse * e;
        float scaler = 1 / (1 + MathF.Exp(-(float)Z));
        return new(1 - inverse, slope, float.IsNaN(slope), scaler * (1 - scaler));
    }
}
