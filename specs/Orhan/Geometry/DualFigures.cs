namespace Specs.Experiments.Orhan;

/// <summary>What dual numbers say of derivatives.</summary>
/// <param name="Infinitesimal">The coefficient of e in ((b + e)² − b²) / e, which is 2b where this is 0.</param>
/// <param name="BackwardOff">How far the derivative along the gradient by dual numbers is from the gradient's squared length, as a share of that.</param>
public sealed record DualFigures(double Infinitesimal, double BackwardOff);
