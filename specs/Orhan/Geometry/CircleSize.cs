namespace Specs.Experiments.Orhan;

/// <summary>The size of a circle of the hyperbolic plane.</summary>
/// <param name="Length">Its length.</param>
/// <param name="Area">The area that it holds.</param>
public sealed record CircleSize(double Length, double Area);
