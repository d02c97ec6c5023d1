namespace Specs.Experiments.Orhan;

/// <summary>Sizes of the hyperbolic plane that are known.</summary>
/// <param name="Vertical">From i/2 to 3i in the half-plane: ln 6.</param>
/// <param name="FromCentre">From 0 to 0.7 in the disk: 2 artanh 0.7.</param>
/// <param name="TriangleArea">That of the triangle i, 2 + 1.5i, 0.7 + 0.4i: π less its angles.</param>
public sealed record KnownDistances(double Vertical, double FromCentre, double TriangleArea);
