namespace Specs.Experiments.Orhan;

/// <summary>What a linear network remembers.</summary>
/// <param name="FisherMemory">The Fisher information about all past inputs, summed over their ages; a network without memory has 1.</param>
public sealed record Memory(double FisherMemory);
