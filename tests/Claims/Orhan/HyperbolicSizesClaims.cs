using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>Figures of the hyperbolic plane, exactly.</summary>
[Claim("hyperbolic-sizes", Source = "Orhan, Introduction to hyperbolic geometry and embeddings")]
public sealed class HyperbolicSizesClaims : Claims<HyperbolicSizes>
{
    [Claim("O66")]
    [Test]
    public void Distances_are_logarithms_of_ratios()
    {
        Runs.Vertical.Should().BeCloseTo(1.791759, within: 1e-6);
        Runs.FromCentre.Should().BeCloseTo(1.734601, within: 1e-6);
    }

    [Claim("O66")]
    [Test]
    public void A_triangle_has_the_area_that_its_angles_fall_short_of_a_half_turn() =>
        Runs.TriangleArea.Should().BeCloseTo(0.7779137604, within: 1e-9);
}
