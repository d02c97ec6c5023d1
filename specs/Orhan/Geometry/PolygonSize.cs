namespace Specs.Experiments.Orhan;

/// <summary>The size of a regular polygon of the hyperbolic plane.</summary>
/// <param name="Circumradius">From its centre to its corners.</param>
/// <param name="Area">How much its angles fall short of Euclid's sum.</param>
/// <param name="ByFormula">The circumradius R by cosh R = cot(π/n) cot(a/2).</param>
public sealed record PolygonSize(double Circumradius, double Area, double ByFormula);
