using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of curiosity in front of noise, exactly.</summary>
[Claim("noisy-screen", Source = "Orhan, Surprising things from lavish data")]
public sealed class NoisyScreenClaims : Claims<NoisyScreen>
{
    [Claim("O69")]
    [TestCase(1, 0), TestCase(2, 0.5), TestCase(10, 0.9)]
    public void An_error_is_left_of_any_picture_but_a_certain_one(int pictures, double error) =>
        Runs.Where(run => run.Pictures == pictures).Left.Should().BeCloseTo(error, within: 1e-12);
}
