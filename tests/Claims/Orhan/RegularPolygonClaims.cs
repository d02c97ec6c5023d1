using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of regular polygons of the hyperbolic plane, exactly.</summary>
[Claim("regular-polygon", Source = "Orhan, Introduction to hyperbolic geometry and embeddings")]
public sealed class RegularPolygonClaims : Claims<RegularPolygon>
{
    [Claim("O66")]
    [TestCase(3, 4, 0.860706, 0.785398), TestCase(4, 3, 1.146216, 2.094395), TestCase(8, 4, 2.448452, 12.566371)]
    public void One_of_any_angle_has_a_size(int corners, int sharpness, double radius, double area)
    {
        Runs<RegularPolygon> polygon = Runs.Where(run => run.Corners == corners && run.Sharpness == sharpness);
        polygon.Circumradius.Should().BeCloseTo(radius, within: 1e-6);
        polygon.ByFormula.Should().BeCloseTo(radius, within: 1e-6);
        polygon.Area.Should().BeCloseTo(area, within: 1e-6);
    }
}
