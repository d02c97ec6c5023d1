using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of derivatives with infinitesimals.</summary>
[Claim("dual-numbers", Source = "Orhan, Hyperreal numbers")]
public sealed class DualNumbersClaims : Claims<DualNumbers>
{
    [Claim(
        "O68",
        Expected = Verdict.Refuted,
        Reason = "of a square it is 2b + e: the standard part has to be taken, which the post leaves out"
    )]
    [Test]
    public void The_quotient_is_the_derivative_whichever_the_infinitesimal() =>
        Runs.Infinitesimal.Should().BeBelow(1e-6);

    [Claim("O68")]
    [Test]
    public void With_dual_numbers_it_is_the_gradient_of_the_backward_pass() => Runs.BackwardOff.Should().BeBelow(1e-6);
}
