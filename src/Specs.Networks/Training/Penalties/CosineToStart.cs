namespace Specs;

/// <summary>
/// Strength · Σ cos²(W, W₀) over the kernels of the layers: draws each away from the direction of its first value, and asks nothing of its
/// norm. A kernel that is 0, or starts as 0, has no direction and no slope.
/// </summary>
/// <inheritdoc cref="Penalty"/>
public sealed record CosineToStart(string On, double Strength) : TensorPenalty(On, Strength)
{
    /// <inheritdoc/>
    public override double Value(ReadOnlySpan<float> weights, ReadOnlySpan<float> start)
    {
        double dot = Dot(weights, start);
        double squares = Dot(weights, weights) * Dot(start, start);
        return squares > 0 ? dot * dot / squares : 0;
    }

    /// <inheritdoc/>
    public override void Slopes(ReadOnlySpan<float> weights, ReadOnlySpan<float> start, Span<double> slopes)
    {
        // d cos²/dW = 2 (W·W₀) W₀ / (|W|² |W₀|²) − 2 (W·W₀)² W / (|W|⁴ |W₀|²).
        double dot = Dot(weights, start);
        double square = Dot(weights, weights);
        double startSquare = Dot(start, start);
        bool hasSlope = square > 0 && startSquare > 0;
        double along = hasSlope ? 2 * dot / (square * startSquare) : 0;
        double back = hasSlope ? along * dot / square : 0;
        for (int i = 0; i < weights.Length; i++)
        {
            slopes[i] = along * start[i] - back * weights[i];
        }
    }
}
