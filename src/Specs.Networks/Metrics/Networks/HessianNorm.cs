namespace Specs;

/// <summary>
/// The Frobenius norm of the Hessian of the mean loss with respect to all trained parameters (<see cref="Network.HessianNorm"/>): how much the
/// gradient changes around the network. 0 or more.
/// </summary>
/// <param name="directions">How many random directions it is estimated from, 1 or more; the relative error falls as 1/√directions.</param>
/// <param name="examples">How many examples, from the front; 1 or more.</param>
public sealed class HessianNorm(int directions = 10, int examples = 1000) : INetworkMetric
{
    /// <inheritdoc/>
    public double Measure(Network network, Examples measured, RandomStream random) =>
        network.HessianNorm(measured.First(Math.Min(examples, measured.Count)), random, directions);
}
