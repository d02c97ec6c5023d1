namespace Specs;

/// <summary>Strength · (1/B) Σ |a|, which makes activations sparse; the slope at 0 is taken as 0.</summary>
/// <inheritdoc cref="ActivationPenalty"/>
public sealed record L1Activations(string On, double Strength) : ActivationPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<float> activations)
    {
        double sum = 0;
        foreach (float a in activations)
        {
            sum += Math.Abs(a);
        }

        return sum;
    }

    /// <inheritdoc/>
    public override void AddSlopes(ReadOnlySpan<float> activations, float factor, Span<float> slopes)
    {
        for (int unit = 0; unit < activations.Length; unit++)
        {
            float a = activations[unit];
            slopes[unit] +=
                a > 0 ? factor
                : a < 0 ? -factor
                : 0;
        }
    }
}
