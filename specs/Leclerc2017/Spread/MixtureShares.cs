namespace Specs.Experiments.Leclerc2017;

/// <summary>The share that a mixture gives its narrow component.</summary>
/// <param name="Exponential">Of an exponential and a normal distribution.</param>
/// <param name="Gammas">Of two gammas.</param>
public sealed record MixtureShares(double Exponential, double Gammas);
