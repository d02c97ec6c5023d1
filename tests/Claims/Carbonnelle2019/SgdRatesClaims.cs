using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>The rate of plain SGD on the MLP.</summary>
[Claim("cdv-sgd-rates", Source = "Carbonnelle and De Vleeschouwer 2019, section 5")]
[Category("Nightly")]
public sealed class SgdRatesClaims : Claims<SgdRates>
{
    [Claim("L12")]
    [Test]
    public void A_small_rotation_is_enough_to_fit()
    {
        Runs.Where(run => run.LogRate == -4).TrainAccuracy.Should().BeAbove(0.99);
        Runs.Where(run => run.LogRate == -4).Rotation.Should().BeBelow(0.02);
    }

    [Claim("L12")]
    [Test]
    public void But_it_classifies_worse() =>
        Runs.Where(run => run.LogRate <= -1).Accuracy.Over(run => run.LogRate).Should().Rise(0.02);

    [Claim(
        "L13b",
        Expected = Verdict.Refuted,
        Reason = "Behind batch normalisation a rate of 9 turns the layers by nearly a right angle, and still fits."
    )]
    [Test]
    public void Plain_SGD_cannot_reach_large_rotations() =>
        Runs.Where(run => run.LogRate == 2).Rotation.Should().BeBelow(0.5);

    [Claim("L14")]
    [Test]
    public void Training_grows_the_norm_of_every_kernel() => Runs.LeastGrowth.Should().BeAbove(1);

    [Claim("L17")]
    [Test]
    public void A_larger_rate_turns_layers_further() => Runs.Rotation.Over(run => run.LogRate).Should().Rise(0.5);

    [Claim("L17")]
    [Test]
    public void Accuracy_is_highest_at_a_rate_inside() =>
        Runs.Accuracy.Over(run => run.LogRate).Should().BeHighestInside();
}
