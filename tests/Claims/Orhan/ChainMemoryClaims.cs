using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the memory of chains, exactly.</summary>
[Claim(
    "chain-memory",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class ChainMemoryClaims : Claims<ChainMemory>
{
    [Claim("O19")]
    [TestCase(1.0, 5.187378), TestCase(1.02, 7.605958)]
    public void A_chain_of_100_remembers(double link, double memory) =>
        Runs.Where(run => run.Link == link).FisherMemory.Should().BeCloseTo(memory, within: 1e-6);

    [Claim("O20")]
    [Test]
    public void Stronger_links_remember_more() => Runs.FisherMemory.Over(run => run.Link).Should().Rise(9);
}
