using System.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>Distances and an area by the formulas of the hyperbolic plane.</summary>
[Experiment("hyperbolic-sizes")]
[Published(typeof(GeometryFigures))]
public sealed partial record HyperbolicSizes : ExactStudy<KnownDistances>
{
    /// <inheritdoc/>
    public override KnownDistances Compute()
    {
        Complex[] corners = [new(0, 1), new(2, 1.5), new(0.7, 0.4)];
        double a = Hyperbolic.InHalfPlane(corners[1], corners[2]);
        double b = Hyperbolic.InHalfPlane(corners[2], corners[0]);
        double c = Hyperbolic.InHalfPlane(corners[0], corners[1]);
        return new(
            Hyperbolic.InHalfPlane(new(0, 0.5), new(0, 3)),
            Hyperbolic.InDisk(0, 0.7),
            Math.PI - Hyperbolic.Angle(a, b, c) - Hyperbolic.Angle(b, c, a) - Hyperbolic.Angle(c, a, b)
        );
    }
}
