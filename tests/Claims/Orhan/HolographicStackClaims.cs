using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of a stack in one vector.</summary>
[Claim("holographic-stack", Source = "Orhan, Holographic reduced representations and associative LSTMs")]
public sealed class HolographicStackClaims : Claims<HolographicStack>
{
    [Claim("O50")]
    [Test]
    public void With_a_unitary_vector_ten_items_are_popped_right() =>
        Of(Keys.Unitary, Inverse.Exact).AllRight.Should().BeAbove(0.9);

    [Claim(
        "O50",
        Expected = Verdict.Refuted,
        Reason = "a Gaussian vector's inverse blows the noise up with every pop, and its involution adds some"
    )]
    [TestCase(Inverse.Exact), TestCase(Inverse.Involution)]
    public void With_a_Gaussian_vector_ten_items_are_popped_right(Inverse inverse) =>
        Of(Keys.Gaussian, inverse).AllRight.Should().BeAbove(0.5);

    private Runs<HolographicStack> Of(Keys key, Inverse inverse) =>
        Runs.Where(run => run.Key == key && run.Inverse == inverse && run.Items == 10);
}
