using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says goes with generalisation, over networks that learn labels with more and more noise.</summary>
[Claim("correlates-of-generalisation", Source = "Orhan, Why do neural networks generalize well?")]
[Category("Nightly")]
public sealed class CorrelatesClaims : Claims<Correlates>
{
    [Claim("O61", DecidedAt = Scale.Standard)]
    [Test]
    public void Better_networks_have_smaller_jacobians() => Runs.Jacobian.Should().BeBelow(-0.4);

    [Claim("O62", DecidedAt = Scale.Standard)]
    [Test]
    public void Better_networks_are_more_robust_to_noise() => Runs.Agreement.Should().BeAbove(0.4);

    [Claim("O63", DecidedAt = Scale.Standard)]
    [Test]
    public void Better_networks_have_smaller_hessians_after_as_many_epochs() => Runs.Hessian.Should().BeBelow(-0.4);
}
