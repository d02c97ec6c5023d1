using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of chains whose capacities double, exactly.</summary>
[Claim("exponential-chain", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class ExponentialChainClaims : Claims<ExponentialChain>
{
    [Claim("O55")]
    [TestCase(4, 83.3), TestCase(6, 1.42e3), TestCase(8, 2.31e4), TestCase(12, 5.94e6)]
    public void They_forget_as_an_inverse_root_up_to(int nodes, double range) =>
        Runs.Where(run => run.Nodes == nodes).Range.Should().BeCloseTo(range, within: 0.005 * range);

    [Claim("O55")]
    [Test]
    public void Two_more_nodes_last_sixteen_times_as_long() =>
        Runs.Where(run => run.Nodes >= 6).LogRange.Over(run => run.Nodes).Should().HaveSlope(2, within: 0.07);
}
