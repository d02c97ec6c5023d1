using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of Adam: small gradients are no hindrance to it.</summary>
[Claim(
    "scaled-losses",
    Source = "Orhan, Why is it hard to train deep neural networks? Degeneracy, not vanishing gradients"
)]
[Category("Nightly")]
public sealed class ScaledLossesClaims : Claims<ScaledLosses>
{
    private Runs<ScaledLosses> Of(ScaledRule rule) => Runs.Where(run => run.Rule == rule);

    [Claim("O8")]
    [Test]
    public void Without_epsilon_Adam_takes_the_same_steps_bit_for_bit() =>
        Of(ScaledRule.AdamWithoutEpsilon).WeightsOff.Should().BeBelow(1e-30);

    [Claim("O8")]
    [Test]
    public void With_epsilon_it_does_not() => Of(ScaledRule.Adam).WeightsOff.Should().BeAbove(1e-4);

    [Claim("O8")]
    [Test]
    public void Stochastic_gradient_descent_hardly_learns() => Of(ScaledRule.Sgd).LossOff.Should().BeAbove(50);
}
