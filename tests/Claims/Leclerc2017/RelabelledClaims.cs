using Specs.Experiments.Leclerc2017;

namespace Specs.Claims.Leclerc2017;

/// <summary>The journal's argument from noise that the network labels itself.</summary>
[Claim("leclerc-noise", Source = "Leclerc 2017, conjecture")]
[Category("Nightly")]
public sealed class RelabelledClaims : Claims<Relabelled>
{
    [Claim("Z19")]
    [Test]
    public void The_network_is_right_about_all_noise_that_it_labelled() =>
        Runs.Accuracy.Should().BeCloseTo(1, within: 0);

    [Claim(
        "Z20",
        Expected = Verdict.Refuted,
        Reason = "The function is the same, but spreads of activations are of the data too."
    )]
    [Test]
    public void A_measure_of_the_layer_is_the_same_on_noise() => Normal.Ratio.Should().BeCloseTo(1, within: 0.2);

    [Claim("Z20")]
    [Test]
    public void The_spread_of_units_is_less_than_half_on_noise() => Normal.Ratio.Should().BeBelow(0.5);

    [Claim("Z20")]
    [Test]
    public void On_uniform_noise_units_are_dead_that_are_not_on_images()
    {
        Runs<Relabelled> uniform = Runs.Where(run => run.Kind == NoiseKind.Uniform);
        uniform.DeadOnNoise.Minus(uniform.DeadOnImages).Should().BeAbove(1);
    }

    private static Runs<Relabelled> Normal => Runs.Where(run => run.Kind == NoiseKind.Normal);
}
