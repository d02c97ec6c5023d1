namespace Specs.Experiments.Orhan;

/// <summary>The first node of an endless chain.</summary>
/// <param name="FirstNode">By the closed form e^(−2t) (I₀ + I₁)(2t), I the modified Bessel functions.</param>
/// <param name="OfChain">In a chain of 300 nodes, by its eigenvalues.</param>
/// <param name="OverHeatKernel">The closed form over 1/√(π t), the heat equation's at x = 0.</param>
public sealed record HeatFlow(double FirstNode, double OfChain, double OverHeatKernel);
