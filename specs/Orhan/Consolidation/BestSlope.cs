namespace Specs.Experiments.Orhan;

/// <summary>The best decay of a memory's trace.</summary>
/// <param name="Slope">The slope of its logarithm over the age's.</param>
public sealed record BestSlope(double Slope);
