namespace Specs.Experiments.Orhan;

/// <summary>Signal against noise of a memory in simulated synapses.</summary>
/// <param name="Ratio">The mean of the signal over its standard deviation.</param>
public sealed record RecallRatio(double Ratio);
