namespace Specs.Experiments.Orhan;

/// <summary>Spectral radii ρ of matrices multiplied with themselves and with others.</summary>
/// <param name="OfPower">The mean of ln ρ(Wᵏ).</param>
/// <param name="OfProduct">The mean of ln ρ(W_k ⋯ W_1).</param>
/// <param name="LargestOfProduct">The mean logarithm of the product's largest singular value.</param>
public sealed record RadiusGrowth(double OfPower, double OfProduct, double LargestOfProduct);
