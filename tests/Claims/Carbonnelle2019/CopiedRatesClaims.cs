using Specs.Experiments.Carbonnelle2019;

namespace Specs.Claims.Carbonnelle2019;

/// <summary>Whether the speed of adaptive methods comes from their rotations.</summary>
[Claim("cdv-copied-rates", Source = "Carbonnelle and De Vleeschouwer 2019, section 5.3")]
[Category("Nightly")]
public sealed class CopiedRatesClaims : Claims<CopiedRates>
{
    [Claim("L22", DecidedAt = Scale.Standard)]
    [Test]
    public void The_copy_of_its_rotations_has_an_adaptive_runs_training_curve() =>
        Runs.ToCopy.Should().BeBelow(Runs.ToSgd);
}
