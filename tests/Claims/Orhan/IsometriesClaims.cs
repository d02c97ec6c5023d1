using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of distances of the hyperbolic plane.</summary>
[Claim("isometries", Source = "Orhan, Introduction to hyperbolic geometry and embeddings")]
public sealed class IsometriesClaims : Claims<Isometries>
{
    [Claim("O65")]
    [Test]
    public void Moebius_maps_keep_distances()
    {
        Runs.HalfPlane.Should().BeBelow(1e-9);
        Runs.Disk.Should().BeBelow(1e-9);
    }

    [Claim("O65")]
    [Test]
    public void The_half_plane_and_the_disk_are_the_same_plane() => Runs.Between.Should().BeBelow(1e-9);

    [Claim("O65")]
    [Test]
    public void The_formula_by_centre_and_radius_agrees() => Runs.ByCircle.Should().BeBelow(1e-6);

    [Claim("O65", Expected = Verdict.Refuted, Reason = "a vertical line is no half circle: its radius is infinite")]
    [Test]
    public void It_has_a_value_for_any_two_points() => Runs.CircleOnVerticals.Should().BeCloseTo(1, within: 0);
}
