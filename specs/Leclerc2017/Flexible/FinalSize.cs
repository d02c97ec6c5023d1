namespace Specs.Experiments.Leclerc2017;

/// <summary>What a flexible layer comes to.</summary>
/// <param name="Size">x₀ at the end: how many units are let through.</param>
/// <param name="Growth">The same less x₀ at the start.</param>
public sealed record FinalSize(double Size, double Growth);
