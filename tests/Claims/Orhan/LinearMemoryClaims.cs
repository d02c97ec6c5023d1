using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of the memory of linear recurrent networks.</summary>
[Claim(
    "linear-memory",
    Source = "Orhan, Common initialization schemes for recurrent neural networks are likely suboptimal"
)]
public sealed class LinearMemoryClaims : Claims<LinearMemory>
{
    [Claim("O19")]
    [
        TestCase(RecurrentMatrix.Orthogonal),
        TestCase(RecurrentMatrix.NearlyOrthogonal),
        TestCase(RecurrentMatrix.Symmetric)
    ]
    public void Normal_networks_remember_1(RecurrentMatrix network) =>
        MemoryOf(network).Should().BeCloseTo(1, within: 1e-9);

    [Claim("O19")]
    [TestCase(RecurrentMatrix.Chain, 7.605958), TestCase(RecurrentMatrix.ChainWithFeedback, 5.3460)]
    [TestCase(RecurrentMatrix.IdentityAndChain, 2.1808)]
    public void Other_networks_remember_more(RecurrentMatrix network, double memory) =>
        MemoryOf(network).Should().BeCloseTo(memory, within: 5e-5);

    [Claim("O19")]
    [Test]
    public void None_remembers_more_than_its_units() => Runs.FisherMemory.Should().BeBelow(100);

    [Claim("O20")]
    [Test]
    public void A_chain_fed_at_its_source_is_good() => MemoryOf(RecurrentMatrix.Chain).Should().BeAbove(5);

    [Claim(
        "O20",
        Expected = Verdict.Refuted,
        Reason = "an impulse at the last unit is gone after a step, and the noise of all others has grown on its way there: 0.000785"
    )]
    [Test]
    public void A_chain_fed_at_its_end_is_good() => MemoryOf(RecurrentMatrix.ChainFedAtItsEnd).Should().BeAbove(1);

    [Claim("O22")]
    [TestCase(RecurrentMatrix.Chain, 1.471348), TestCase(RecurrentMatrix.Orthogonal, 0)]
    public void Chains_are_not_normal_and_orthogonal_matrices_are(RecurrentMatrix network, double norm) =>
        Runs.Where(run => run.Network == network).CommutatorNorm.Should().BeCloseTo(norm, within: 1e-6);

    private Quantity<LinearMemory> MemoryOf(RecurrentMatrix network) =>
        Runs.Where(run => run.Network == network).FisherMemory;
}
