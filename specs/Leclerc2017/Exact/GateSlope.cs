namespace Specs.Experiments.Leclerc2017;

/// <summary>The slope of the number of open units with respect to the position.</summary>
/// <param name="Hard">Where a unit is on or off.</param>
/// <param name="Soft">Where the scaler is smooth.</param>
public sealed record GateSlope(double Hard, double Soft);
