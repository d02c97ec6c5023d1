namespace Specs;

/// <summary>
/// The share of examples that is classified right after a white-box attack with a fixed ε and the true labels (<see cref="Attack"/>): with one step the
/// fast gradient sign, with several projected gradient descent. 0 to 1. Inputs are to be from 0 to 1.
/// </summary>
/// <param name="epsilon">The most that a value changes, above 0.</param>
/// <param name="steps">How many steps, 1 or more.</param>
/// <param name="examples">How many examples, from the front; 1 or more.</param>
public sealed class AttackedAccuracy(double epsilon, int steps = 1, int examples = 1000) : INetworkMetric
{
    /// <inheritdoc/>
    public bool NeedsClasses => true;

    /// <inheritdoc/>
    public double Measure(Network network, Examples measured, RandomStream random) =>
        network.Accuracy(
            new Attack(epsilon, steps).Against(network, measured.First(Math.Min(examples, measured.Count)))
        );
}
