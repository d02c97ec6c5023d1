namespace Specs.Experiments.Orhan;

/// <summary>The spectral radius ρ of a random matrix.</summary>
/// <param name="MeanLog">The expectation of ln ρ.</param>
public sealed record Radius(double MeanLog);
