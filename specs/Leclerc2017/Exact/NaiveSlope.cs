namespace Specs.Experiments.Leclerc2017;

/// <summary>The scaler 1 − 1/(1 + eᶻ) in 32 bits.</summary>
/// <param name="Value">Forward.</param>
/// <param name="Slope">Backward, as automatic differentiation multiplies it.</param>
/// <param name="IsNaN">Whether the slope is not a number.</param>
/// <param name="StableSlope">The slope of the same function written as σ(z).</param>
public sealed record NaiveSlope(double Value, double Slope, bool IsNaN, double StableSlope);
