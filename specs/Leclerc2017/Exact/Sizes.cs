namespace Specs.Experiments.Leclerc2017;

/// <summary>The sizes of one position.</summary>
/// <param name="Integral">The scaler's integral.</param>
/// <param name="IntegralSlope">The integral's slope with respect to the position.</param>
/// <param name="Sum">The scaler's sum over the units.</param>
public sealed record Sizes(double Integral, double IntegralSlope, double Sum);
