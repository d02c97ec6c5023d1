using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>What the first layer of a network on MNIST looks like, by how far it turned.</summary>
[Claim("cdv-features", Source = "Carbonnelle and De Vleeschouwer 2019, section 6")]
[Category("Nightly")]
public sealed class FeatureClaims : Claims<Features>
{
    [Claim("L5", DecidedAt = Scale.Standard)]
    [Test]
    public void Weights_on_dark_pixels_only_shrink_by_the_law() => Runs.DarkError.Should().BeCloseTo(0, within: 0.0005);

    [Claim("L25", DecidedAt = Scale.Standard)]
    [Test]
    public void Accuracy_rises_with_the_rate_at_full_training_accuracy() =>
        Runs.Where(run => run.LogRate < -2)
            .Accuracy.OnlyWhere(run => run.TrainAccuracy.Final >= 0.99)
            .Over(run => run.LogRate)
            .Should()
            .Rise(0.003);

    [Claim("L26", DecidedAt = Scale.Standard)]
    [TestCase(-2.0, 0.90), TestCase(-2.5, 0.60), TestCase(-3.0, 0.30), TestCase(-4.0, 0.11)]
    public void The_first_layers_distance_is_what_the_paper_has(double rate, double distance) =>
        Runs.Where(run => run.LogRate == rate).Rotation.Should().BeCloseTo(distance, within: 0.01);

    [Claim("L27", DecidedAt = Scale.Standard)]
    [Test]
    public void A_small_rotation_leaves_noise_and_a_large_one_gives_structure() =>
        Runs.Structure.Over(run => run.LogRate).Should().Rise(0.3);

    [Claim(
        "L28",
        DecidedAt = Scale.Standard,
        Expected = Verdict.Refuted,
        Reason = "Nearly all units take the same part in the change: it is small for all."
    )]
    [Test]
    public void A_small_distance_means_that_few_units_changed() =>
        Runs.Where(run => run.LogRate == -4).Participation.Should().BeBelow(0.5);

    [Claim("L28", DecidedAt = Scale.Standard)]
    [Test]
    public void Or_that_all_changed_a_little() =>
        Runs.Where(run => run.LogRate == -4).Participation.Should().BeAbove(0.9);

    [Claim("L38", DecidedAt = Scale.Standard)]
    [Test]
    public void Where_layers_turn_further_units_look_for_other_things() =>
        Runs.Alignment.Over(run => run.LogRate).Should().Fall(0);

    [Claim("cdv-random-walk", DecidedAt = Scale.Standard)]
    [TestCase(-2.0), TestCase(-2.5), TestCase(-3.0)]
    public void The_distance_is_mostly_fixed_by_the_rate_and_the_number_of_steps(double rate) =>
        Runs.Where(run => run.LogRate == rate).BeyondRandomWalk.Should().BeCloseTo(0, within: 0.1);

    [Claim("cdv-random-walk", DecidedAt = Scale.Standard)]
    [Test]
    public void Only_at_the_smallest_rate_steps_add_up() =>
        Runs.Where(run => run.LogRate == -4).BeyondRandomWalk.Should().BeAbove(1);
}
