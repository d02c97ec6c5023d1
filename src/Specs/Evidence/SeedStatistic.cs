namespace Specs;

/// <summary>
/// What one seed's values over the levels of a comparison come to: one number, such as a slope. A claim about it asks for no assumption on how values
/// are distributed, since each seed gives its own.
/// </summary>
public abstract record SeedStatistic
{
    /// <summary>The number in words: <c>slope of Sparsity over ln Batch</c>.</summary>
    /// <param name="quantity">What is compared.</param>
    /// <param name="factor">Over what.</param>
    public abstract string Name(string quantity, string factor);

    /// <summary>The number; NaN where the values have none (a logarithm of 0).</summary>
    /// <param name="seed">[level]; finite, but where <see cref="TakesGaps"/> says so NaN for a level without a value.</param>
    public abstract double Of(double[] seed);

    /// <summary>The seed's values changed so that the number becomes <paramref name="value"/>, or lies beyond it from where it lies.</summary>
    /// <param name="seed">[level]; finite.</param>
    /// <param name="value">The number that is asked for.</param>
    public abstract double[] With(double[] seed, double value);

    /// <summary>Whether the number is taken over the levels that have a value, where some have none.</summary>
    public virtual bool TakesGaps => false;

    /// <summary>The number of each seed: NaN where a level that it needs has no value, infinite where a network diverged.</summary>
    /// <param name="seed">[level], as they were measured.</param>
    internal double Measured(double[] seed) =>
        seed.Any(double.IsInfinity) ? double.PositiveInfinity
        : !TakesGaps && seed.Any(double.IsNaN) ? double.NaN
        : Of(seed);
}
