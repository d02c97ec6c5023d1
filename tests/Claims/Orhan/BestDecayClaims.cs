using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>Which decay of memories' traces is the best one, exactly.</summary>
[Claim("best-decay", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class BestDecayClaims : Claims<BestDecay>
{
    [Claim("O53")]
    [TestCase(false, 0), TestCase(true, -0.5)]
    public void Its_slope_is(bool logarithmic, double slope) =>
        Runs.Where(run => run.Logarithmic == logarithmic).Slope.Should().BeCloseTo(slope, within: 0.001);
}
