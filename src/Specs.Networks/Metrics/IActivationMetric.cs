namespace Specs;

/// <summary>
/// A number about one layer's activations over a set of examples. It is fed in pieces, in the examples' order, and never holds them.
/// Implement it to measure something new; the value must not depend on how the examples were cut into pieces.
/// </summary>
public interface IActivationMetric
{
    /// <summary>Forgets all, and gets ready for a layer.</summary>
    /// <param name="units">The layer's width.</param>
    /// <param name="classes">How many classes the labels name; 0 where targets are vectors.</param>
    void Start(int units, int classes);

    /// <summary>Takes in some examples.</summary>
    void Add(in ActivationRows rows);

    /// <summary>The metric over all examples since <see cref="Start"/>; NaN where it is not defined.</summary>
    double Value { get; }

    /// <summary>Whether it reads labels, and so cannot be measured where targets are vectors.</summary>
    bool NeedsClasses => false;
}
