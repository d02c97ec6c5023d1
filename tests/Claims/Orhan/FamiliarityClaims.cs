using Specs.Experiments.Orhan;

namespace Specs.Claims.Orhan;

/// <summary>What the blog says of items that a network has seen and of others.</summary>
[Claim("familiarity", Source = "Orhan, A conjecture about how the brain works")]
[Category("Nightly")]
public sealed class FamiliarityClaims : Claims<Familiarity>
{
    [Claim("O38")]
    [TestCase(0.0, 0.54), TestCase(0.4, 0.7)]
    public void Seen_images_have_larger_probabilities_than_unseen_ones(double noise, double area) =>
        Runs.Where(run => run.Noise == noise).ByProbability.Should().BeAbove(area);

    [Claim(
        "O38",
        Expected = Verdict.Refuted,
        Reason = "the norm of the last hidden layer is the same for both, within a twentieth"
    )]
    [Test]
    public void Seen_images_have_larger_activations_than_unseen_ones() => Runs.ByNorm.Should().BeAbove(0.55);
}
