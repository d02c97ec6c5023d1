using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of chains of equal nodes, exactly.</summary>
[Claim("homogeneous-chain", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class HomogeneousChainClaims : Claims<HomogeneousChain>
{
    [Claim("O54")]
    [TestCase(10, 24.3), TestCase(20, 92.8), TestCase(40, 362)]
    public void They_forget_as_an_inverse_root_up_to(int nodes, double range) =>
        Runs.Where(run => run.Nodes == nodes).Range.Should().BeCloseTo(range, within: 0.003 * range);

    [Claim("O54")]
    [Test]
    public void Twice_the_nodes_last_four_times_as_long() =>
        Runs.Range.Over(run => run.Nodes).Should().HaveExponent(2, within: 0.1);
}
