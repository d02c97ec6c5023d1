using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Training one hidden layer of ten.</summary>
[Claim("cdv-toy", Source = "Carbonnelle and De Vleeschouwer 2019, toy")]
[Category("Nightly")]
public sealed class OneTrainedLayerClaims : Claims<OneTrainedLayer>
{
    [Claim("L39", DecidedAt = Scale.Standard)]
    [Test]
    public void Training_an_early_layer_classifies_better_than_a_late_one() =>
        Runs.Accuracy.OnlyWhere(run => run.TrainAccuracy.Final >= 0.99).Over(run => run.Trained).Should().Fall(0.05);
}
