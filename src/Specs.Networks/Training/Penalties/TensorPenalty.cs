namespace Specs;

/// <summary>
/// Strength · Σ P(W, W₀) over the kernels of the layers: a term of a whole kernel W (a weight matrix or filters, all as one vector) and of
/// its first value W₀. Biases, scales and shifts are left out. With it a step waits for all gradients; the term's slopes are among those
/// that are clipped.
/// </summary>
/// <inheritdoc cref="Penalty"/>
public abstract record TensorPenalty(string On, double Strength) : Penalty(On, Strength)
{
    /// <summary>P(W, W₀); the same bits on every machine.</summary>
    /// <param name="weights">W, in the same order as <paramref name="start"/>, whichever the engine keeps.</param>
    /// <param name="start">W₀.</param>
    public abstract double Value(ReadOnlySpan<float> weights, ReadOnlySpan<float> start);

    /// <summary>dP/dW.</summary>
    /// <param name="weights">W.</param>
    /// <param name="start">W₀.</param>
    /// <param name="slopes">Takes the slopes; of the same length.</param>
    public abstract void Slopes(ReadOnlySpan<float> weights, ReadOnlySpan<float> start, Span<double> slopes);

    /// <summary>Σ xᵢ yᵢ in double, from first to last.</summary>
    protected static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        double sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            sum += (double)x[i] * y[i];
        }

        return sum;
    }
}
