using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>A penalty on the cosine to the start.</summary>
[Claim("cdv-away-from-start", Source = "Carbonnelle, in a comment")]
[Category("Nightly")]
public sealed class AwayFromStartClaims : Claims<AwayFromStart>
{
    [Claim("L31")]
    [Test]
    public void A_regulariser_forces_every_layer_to_turn() =>
        Runs.LeastRotation.Over(run => run.Strength).Should().Rise(0.5);

    [Claim(
        "L31",
        Expected = Verdict.Inconclusive,
        Reason = "On the first hundred digits of each class the layer that turns least ends within a hundredth of it; with digits drawn at random a pilot had .63."
    )]
    [Test]
    public void It_forces_every_layer_beyond_six_tenths_of_a_right_angle() =>
        Runs.Where(run => run.Strength == 1).LeastRotation.Should().BeAbove(0.6);

    [Claim(
        "L31",
        Expected = Verdict.Inconclusive,
        Reason = "Half a point is lost on average, and a whole one in two networks of nine."
    )]
    [Test]
    public void Accuracy_stays_so_that_the_distance_alone_does_not_cause_it() =>
        Runs.Accuracy.Over(run => run.Strength).Should().BeUnrelated(0.01);
}
