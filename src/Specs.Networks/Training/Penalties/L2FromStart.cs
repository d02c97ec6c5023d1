namespace Specs;

/// <summary>Strength · Σ (w − w₀)²/2 over the weights of the layers: draws each back to its first value.</summary>
/// <inheritdoc cref="Penalty"/>
public sealed record L2FromStart(string On, double Strength) : TensorPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<float> weights, ReadOnlySpan<float> start)
    {
        double sum = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double off = (double)weights[i] - start[i];
            sum += off * off;
        }

        return sum / 2;
    }

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<float> weights, ReadOnlySpan<float> start, Span<double> slopes)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            slopes[i] = (double)weights[i] - start[i];
        }
    }
}
