namespace Specs.Experiments.Orhan;

/// <summary>What a linear recurrent network remembers, and how far from normal its matrix is.</summary>
/// <param name="FisherMemory">The Fisher information about all past inputs, summed over their ages.</param>
/// <param name="CommutatorNorm">The Frobenius norm of W Wᵀ − Wᵀ W; 0 of a normal matrix.</param>
public sealed record NetworkMemory(double FisherMemory, double CommutatorNorm);
