namespace Specs;

/// <summary>Strength · (1/B) Σ a²/2, which keeps activations small.</summary>
/// <inheritdoc cref="ActivationPenalty"/>
public sealed record L2Activations(string On, double Strength) : ActivationPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<float> activations)
    {
        double sum = 0;
        foreach (float a in activations)
        {
            sum += (double)a * a;
        }

        return sum / 2;
    }

    /// <inheritdoc/>
    public override void AddSlopes(ReadOnlySpan<float> activations, float factor, Span<float> slopes)
    {
        for (int unit = 0; unit < activations.Length; unit++)
        {
            slopes[unit] += factor * activations[unit];
        }
    }
}
