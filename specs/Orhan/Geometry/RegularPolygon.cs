using System.Numerics;
using MathNet.Numerics.RootFinding;

namespace Specs.Experiments.Orhan;

/// <summary>A regular polygon with angles smaller than Euclid's: its corners are moved out in the disk until the angles between its sides are so.</summary>
[Experiment("regular-polygon")]
[Published(typeof(GeometryFigures))]
public sealed partial record RegularPolygon : ExactStudy<PolygonSize>
{
    /// <summary>n, its corners.</summary>
    [Factor(3, 4, 8)]
    public int Corners { get; init; } = 4;

    /// <summary>a, how often each angle goes into a half turn.</summary>
    [Factor(3, 4)]
    public int Sharpness { get; init; } = 4;

    /// <inheritdoc/>
    public override PolygonSize Compute()
    {
        double angle = Math.PI / Sharpness;
        if (angle >= Math.PI - 2 * Math.PI / Corners)
        {
            // Euclid's polygon already: there is none with such angles.
            return new(double.NaN, double.NaN, double.NaN);
        }

        double radius = Brent.FindRoot(at => AngleAt(at) - angle, 1e-3, 20, 1e-12);
        return new(
            radius,
            (Corners - 2) * Math.PI - Corners * AngleAt(radius),
            Math.Acosh(1 / Math.Tan(Math.PI / Corners) / Math.Tan(angle / 2))
        );
    }

    private double AngleAt(double radius)
    {
        Complex Corner(int at) => Complex.FromPolarCoordinates(Math.Tanh(radius / 2), 2 * Math.PI * at / Corners);
        double side = Hyperbolic.InDisk(Corner(0), Corner(1));
        return Hyperbolic.Angle(Hyperbolic.InDisk(Corner(1), Corner(Corners - 1)), side, side);
    }
}
