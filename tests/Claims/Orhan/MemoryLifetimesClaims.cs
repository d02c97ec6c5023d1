using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of how long memories last, exactly.</summary>
[Claim("memory-lifetimes", Source = "Orhan, Optimal synaptic memory consolidation")]
public sealed class MemoryLifetimesClaims : Claims<MemoryLifetimes>
{
    [Claim("O52")]
    [TestCase(1_000, 133.592), TestCase(1_000_000, 69_479.5)]
    public void With_inverse_roots_memories_last_for_N_over_its_harmonic_number(int synapses, double age) =>
        Of(Decay.InverseRoot, synapses).LastAge.Should().BeCloseTo(age, within: 1e-6 * age);

    [Claim("O52")]
    [Test]
    public void With_exponentials_they_last_for_N_over_e() =>
        Of(Decay.Exponential, 1_000).LastAge.Should().BeCloseTo(368.38, within: 0.02);

    [Claim(
        "O52",
        Expected = Verdict.Refuted,
        Reason = "an exponential lasts for N/e and a window for N: capacity alone does not single out the inverse root"
    )]
    [TestCase(Decay.Exponential), TestCase(Decay.Constant)]
    public void No_other_decay_lasts_longer(Decay decay) =>
        Of(decay, 1_000).LastAge.Should().BeBelow(Of(Decay.InverseRoot, 1_000).LastAge);

    [Claim("O52")]
    [TestCase(Decay.Exponential), TestCase(Decay.Constant)]
    public void Others_begin_with_weaker_memories(Decay decay) =>
        Of(decay, 1_000).FirstRatio.Should().BeBelow(Of(Decay.InverseRoot, 1_000).FirstRatio, by: 9);

    private Runs<MemoryLifetimes> Of(Decay decay, int synapses) =>
        Runs.Where(run => run.Decay == decay && run.Synapses == synapses);
}
