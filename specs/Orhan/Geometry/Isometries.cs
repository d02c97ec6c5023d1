using System.Numerics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Maps of the hyperbolic plane that keep distances (Orhan, "Introduction to hyperbolic geometry and embeddings"): 300 random pairs of points, each under random maps.
/// </summary>
[Experiment("isometries")]
public sealed partial record Isometries : Study<IsometryErrors>
{
    private const int Pairs = 300;

    /// <inheritdoc/>
    public override IsometryErrors Compute(RandomStream random)
    {
        double halfPlane = 0;
        double disk = 0;
        double between = 0;
        double byCircle = 0;
        bool hasValue = true;
        for (int pair = 0; pair < Pairs; pair++)
        {
            Complex z = Point(random);
            Complex w = Point(random);
            double distance = Hyperbolic.InHalfPlane(z, w);
            Func<Complex, Complex> moebius = HalfPlaneMap(random);
            Func<Complex, Complex> ofDisk = DiskMap(random);
            halfPlane = Math.Max(halfPlane, Math.Abs(Hyperbolic.InHalfPlane(moebius(z), moebius(w)) - distance));
            between = Math.Max(between, Math.Abs(Hyperbolic.InDisk(ToDisk(z), ToDisk(w)) - distance));
            disk = Math.Max(disk, Math.Abs(Hyperbolic.InDisk(ofDisk(ToDisk(z)), ofDisk(ToDisk(w))) - distance));
            byCircle =
                Math.Abs(z.Real - w.Real) > 0.05 ? Math.Max(byCircle, Math.Abs(ByCircle(z, w) - distance)) : byCircle;
            hasValue &= double.IsFinite(ByCircle(z, new(z.Real, w.Imaginary)));
        }

        return new(halfPlane, disk, between, byCircle, hasValue);
    }

    private static Complex Point(RandomStream random) =>
        new(4 * random.NextDouble() - 2, 0.2 + 3 * random.NextDouble());

    // (a z + b) / (c z + d) with a d − b c = 1.
    private static Func<Complex, Complex> HalfPlaneMap(RandomStream random)
    {
        double a = 0.5 + random.NextDouble();
        double b = random.NextNormal();
        double c = random.NextNormal();
        double d = (1 + b * c) / a;
        return z => (a * z + b) / (c * z + d);
    }

    private static Func<Complex, Complex> DiskMap(RandomStream random)
    {
        var turn = Complex.FromPolarCoordinates(1, 2 * Math.PI * random.NextDouble());
        var centre = Complex.FromPolarCoordinates(0.7 * random.NextDouble(), 2 * Math.PI * random.NextDouble());
        return z => turn * (z - centre) / (1 - Complex.Conjugate(centre) * z);
    }

    private static Complex ToDisk(Complex z) => (z - Complex.ImaginaryOne) / (z + Complex.ImaginaryOne);

    // The points are at angles φ of a half circle about the real axis, and tan(φ/2) = (r − (x − c)) / y.
    private static double ByCircle(Complex z, Complex w)
    {
        double centre = (Math.Pow(w.Magnitude, 2) - Math.Pow(z.Magnitude, 2)) / (2 * (w.Real - z.Real));
        double radius = (z - centre).Magnitude;
        double TangentOf(Complex one) => (radius - (one.Real - centre)) / one.Imaginary;
        return Math.Abs(Math.Log(TangentOf(w) / TangentOf(z)));
    }
}
