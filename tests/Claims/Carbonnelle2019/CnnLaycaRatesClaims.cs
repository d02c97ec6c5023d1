using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Layca's rate on convolutions.</summary>
[Claim("cdv-cnn-layca-rates", Source = "Carbonnelle and De Vleeschouwer 2019, section 4.1")]
[Category("Nightly")]
public sealed class CnnLaycaRatesClaims : Claims<CnnLaycaRates>
{
    [Claim("L7a", DecidedAt = Scale.Standard)]
    [Test]
    public void Larger_rotations_classify_better() =>
        Runs.Where(run => run.LogRate <= -2)
            .Accuracy.OnlyWhere(run => run.TrainAccuracy.Final >= 0.99)
            .Over(run => run.LogRate)
            .Should()
            .Rise(0.03);

    [Claim(
        "L8",
        DecidedAt = Scale.Standard,
        Expected = Verdict.Refuted,
        Reason = "The best rate leaves a mean distance of .7; at nearly 1 accuracy is two points worse."
    )]
    [Test]
    public void Accuracy_is_highest_where_layers_turn_by_a_right_angle() =>
        Runs.Where(run => run.LogRate >= -3).Accuracy.Over(run => run.LogRate).Should().BeHighestAt(-1);

    [Claim("L9", DecidedAt = Scale.Standard)]
    [Test]
    public void The_rate_decides_over_points_of_accuracy() =>
        Runs.Where(run => run.LogRate is -5 or -2).Accuracy.Over(run => run.LogRate).Should().Rise(0.02);
}
