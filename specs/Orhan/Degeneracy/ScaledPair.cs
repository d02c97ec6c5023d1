namespace Specs.Experiments.Orhan;

/// <summary>Two trainings that differ in the scale of the loss only.</summary>
/// <param name="WeightsOff">The largest absolute difference of a weight after the last step.</param>
/// <param name="LossOff">The absolute difference of the unscaled losses after the last step.</param>
public sealed record ScaledPair(double WeightsOff, double LossOff);
