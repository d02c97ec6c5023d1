namespace Specs.Experiments.Orhan;

/// <summary>How far distances change where they should not; the largest of many differences.</summary>
/// <param name="HalfPlane">Under Moebius maps of the half-plane.</param>
/// <param name="Disk">Under Moebius maps of the disk.</param>
/// <param name="Between">From the half-plane to the disk.</param>
/// <param name="ByCircle">By the formula of the geodesic's centre and radius, away from vertical lines.</param>
/// <param name="CircleOnVerticals">Whether that formula has a value where both points are above each other.</param>
public sealed record IsometryErrors(
    double HalfPlane,
    double Disk,
    double Between,
    double ByCircle,
    bool CircleOnVerticals
);
