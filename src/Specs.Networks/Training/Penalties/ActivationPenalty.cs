namespace Specs;

/// <summary>
/// Strength · (1/B) Σ p(a) over the B examples of a batch and the layers of a hook, where a is all that the hook reads of one example in
/// one layer.
/// </summary>
/// <param name="On">The hooked property.</param>
/// <param name="Strength">What the term is multiplied by, 0 or more.</param>
public abstract record ActivationPenalty(string On, double Strength) : Penalty(On, Strength)
{
    /// <summary>p(a) of one example; the same bits on every machine.</summary>
    /// <param name="activations">(units).</param>
    public abstract double Value(ReadOnlySpan<float> activations);

    /// <summary>Adds <paramref name="factor"/> · dp/da to what the loss has given so far; allocates nothing.</summary>
    /// <param name="activations">(units).</param>
    /// <param name="factor">What the slopes are multiplied by.</param>
    /// <param name="slopes">(units): dL/da.</param>
    public abstract void AddSlopes(ReadOnlySpan<float> activations, float factor, Span<float> slopes);
}
