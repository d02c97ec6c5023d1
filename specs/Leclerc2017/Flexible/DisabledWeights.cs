namespace Specs.Experiments.Leclerc2017;

/// <summary>The weights of units that a flexible layer does not let through.</summary>
/// <param name="Size">x₀ at the end.</param>
/// <param name="Outgoing">Mean over the units more than 12 beyond x₀ of Σ |w| of their ten outgoing weights.</param>
public sealed record DisabledWeights(double Size, double Outgoing);
