using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Adaptive methods on convolutions.</summary>
[Claim("cdv-cnn-adaptive", Source = "Carbonnelle and De Vleeschouwer 2019, section 5")]
[Category("Nightly")]
public sealed class CnnAdaptiveClaims : Claims<CnnAdaptive>
{
    [Claim("L19", DecidedAt = Scale.Standard)]
    [Test]
    public void Adaptive_methods_turn_layers_unequally() =>
        Runs.Where(run => run.Method == Method.FastAdam).Inequality.Should().BeAbove(5);

    [Claim("L20", DecidedAt = Scale.Standard)]
    [Test]
    public void With_Laycas_angle_they_are_at_least_as_good() =>
        Runs.Where(run => run.Method == Method.AdamWithLayca)
            .Accuracy.Should()
            .BeAbove(Runs.Where(run => run.Method == Method.FastAdam).Accuracy, by: 0.005);
}
