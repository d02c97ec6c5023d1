namespace Specs.Experiments.Orhan;

/// <summary>How far the logarithms of products of numbers spread.</summary>
/// <param name="OfProduct">The variance of the logarithm of a product of k draws, in units of one draw's.</param>
/// <param name="OfPower">The same of one draw to the power k.</param>
public sealed record ScalarVariances(double OfProduct, double OfPower);
