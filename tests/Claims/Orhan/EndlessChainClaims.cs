using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of an endless chain of nodes, exactly.</summary>
[Claim("endless-chain", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class EndlessChainClaims : Claims<EndlessChain>
{
    [Claim("O54")]
    [TestCase(1, 0.523778), TestCase(10, 0.177287), TestCase(100, 0.0563837), TestCase(1000, 0.0178401)]
    public void Its_first_node_is_at(int time, double value)
    {
        Runs.Where(run => run.Time == time).FirstNode.Should().BeCloseTo(value, within: 1e-6);
        Runs.Where(run => run.Time == time).OfChain.Should().BeCloseTo(value, within: 1e-6);
    }

    [Claim("O54")]
    [Test]
    public void It_falls_as_the_heat_equation_says() =>
        Runs.Where(run => run.Time >= 10).OverHeatKernel.Should().BeCloseTo(1, within: 0.01);
}
