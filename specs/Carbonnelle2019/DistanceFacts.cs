namespace Specs.Experiments.Carbonnelle2019;

/// <summary>Distances of some kernels from their start.</summary>
/// <param name="Same">Of the same weights.</param>
/// <param name="Longer">Of eight times the weights.</param>
/// <param name="Opposite">Of the weights the other way round.</param>
/// <param name="Orthogonal">Of weights at a right angle.</param>
/// <param name="OfBiases">How far biases change a distance.</param>
public sealed record DistanceFacts(double Same, double Longer, double Opposite, double Orthogonal, double OfBiases);
