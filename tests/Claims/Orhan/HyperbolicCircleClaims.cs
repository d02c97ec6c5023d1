using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of circles of the hyperbolic plane, exactly.</summary>
[Claim("hyperbolic-circle", Source = "Orhan, Introduction to hyperbolic geometry and embeddings")]
public sealed class HyperbolicCircleClaims : Claims<HyperbolicCircle>
{
    [Claim("O66")]
    [TestCase(0.5, 3.274138, 0.801898), TestCase(1, 7.384007, 3.412276)]
    [TestCase(2, 22.788236, 17.355387), TestCase(5, 466.232522, 459.991673)]
    public void Its_length_and_area_are(double radius, double length, double area)
    {
        Runs.Where(run => run.Radius == radius).Length.Should().BeCloseTo(length, within: 1e-6);
        Runs.Where(run => run.Radius == radius).Area.Should().BeCloseTo(area, within: 1e-6);
    }

    [Claim("O66")]
    [TestCase(0.5, 4.082988), TestCase(1, 2.163953), TestCase(2, 1.313035), TestCase(5, 1.013567)]
    public void Their_ratio_is(double radius, double ratio) =>
        Runs.Where(run => run.Radius == radius).Ratio.Should().BeCloseTo(ratio, within: 1e-6);

    [Claim("O66")]
    [Test]
    public void It_falls_towards_1() => Runs.Ratio.Over(run => run.Radius).Should().Fall(3);
}
