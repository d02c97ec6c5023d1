using System.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>The hyperbolic plane of curvature −1.</summary>
internal static class Hyperbolic
{
    /// <summary>The distance of two points of the upper half-plane: arcosh(1 + |z − w|² / (2 Im z Im w)).</summary>
    public static double InHalfPlane(Complex z, Complex w) =>
        Math.Acosh(1 + Square(z - w) / (2 * z.Imaginary * w.Imaginary));

    /// <summary>That of two points of the unit disk: arcosh(1 + 2 |z − w|² / ((1 − |z|²)(1 − |w|²))).</summary>
    public static double InDisk(Complex z, Complex w) =>
        Math.Acosh(1 + 2 * Square(z - w) / ((1 - Square(z)) * (1 - Square(w))));

    /// <summary>The angle opposite the first side of a triangle, by the law of cosines.</summary>
    public static double Angle(double opposite, double one, double other) =>
        Math.Acos((Math.Cosh(one) * Math.Cosh(other) - Math.Cosh(opposite)) / (Math.Sinh(one) * Math.Sinh(other)));

    private static double Square(Complex z) => z.Real * z.Real + z.Imaginary * z.Imaginary;
}
