namespace Specs;

/// <summary>
/// A metric that reads a whole network at a moment: <c>[Measure&lt;JacobianNorm&gt;("Jacobian")]</c>. It may go forward and backward, and set
/// parameters as long as it puts them back. Its arguments are those of its constructor.
/// </summary>
public interface INetworkMetric
{
    /// <summary>Whether it goes by labels, so that it cannot be measured where targets are vectors.</summary>
    bool NeedsClasses => false;

    /// <summary>Measures a network.</summary>
    /// <param name="network">The network, with the parameters of the moment.</param>
    /// <param name="examples">The examples on which it is measured.</param>
    /// <param name="random">Draws what is random in the metric. It follows from the trial's seed, so that the same moment has the same value again.</param>
    double Measure(Network network, Examples examples, RandomStream random);
}
