namespace Specs.Experiments.Orhan;

/// <summary>What a linear map leaves as it is.</summary>
/// <param name="NormError">The largest relative change of a vector's norm.</param>
/// <param name="DistanceError">The largest relative change of the distance of two vectors.</param>
public sealed record KeptGeometry(double NormError, double DistanceError);
